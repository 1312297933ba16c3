package io.infometis.desktop.ui.layers.graph;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.FileRole;
import io.infometis.desktop.model.FileView;
import io.infometis.desktop.model.FileView.FileObject;
import io.infometis.desktop.model.Health;
import io.infometis.desktop.model.Layer;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.ObjectView;
import io.infometis.desktop.model.OverlayEdge;
import io.infometis.desktop.model.OverlayView;
import io.infometis.desktop.model.Place;
import io.infometis.desktop.model.WatchState;
import io.infometis.desktop.testing.Story;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// So many nodes, alike, a quarter in each lane; a few of them fill a window.
public final class BenchModel {
    private static final int ROWS = 12;
    private static final int FOLDERS = 8;

    private BenchModel() {
    }

    public static GraphModel of(int nodes) {
        List<OverlayView> overlays = new ArrayList<>();
        List<OverlayEdge> edges = new ArrayList<>();
        List<EnvironmentView> environments = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            int lane = i % Lane.values().length;
            int row = i / Lane.values().length;
            if (lane == Lane.CLUSTER.ordinal()) {
                environments.add(live("env-%05d".formatted(row)));
            } else {
                overlays.add(overlay(Layer.values()[lane], row));
            }
            if (lane == Lane.ADAPTATIONS.ordinal() || lane == Lane.ENVIRONMENTS.ordinal()) {
                String from = folder(Layer.values()[lane - 1], row);
                String to = folder(Layer.values()[lane], row);
                edges.add(new OverlayEdge(from, to, OverlayEdge.Kind.BASE, Optional.empty()));
                edges.add(new OverlayEdge(from, to, OverlayEdge.Kind.PATCH,
                        Optional.of(new Place(Optional.empty(), Path.of(to + "/file-03.yaml"), 1))));
            }
        }
        return RandomGraphs.of(overlays, edges, environments);
    }

    /// The ids of all groups, to open them.
    public static List<String> groups(int nodes) {
        GraphLayout layout = GraphLayout.place(of(nodes), Set.of());
        return Stream.of(Lane.values()).flatMap(l -> layout.in(l).stream()).map(Placed::tile).filter(Tile.GroupTile.class::isInstance)
                .map(Tile::id).toList();
    }

    private static String folder(Layer layer, int row) {
        return layer.name().toLowerCase(java.util.Locale.ROOT) + "/part-" + row % FOLDERS + "/overlay-%05d".formatted(row);
    }

    private static OverlayView overlay(Layer layer, int row) {
        String folder = folder(layer, row);
        List<FileView> files = IntStream.range(0, ROWS).mapToObj(i -> new FileView(folder + "/file-%02d.yaml".formatted(i),
                i == 3 ? FileRole.PATCH : FileRole.RESOURCE, 1, List.of(new FileObject("v1", "ConfigMap", "", "object-" + i, 1)))).toList();
        return new OverlayView(folder, "overlay-%05d".formatted(row), layer, false, files, ROWS, ROWS,
                layer == Layer.ENVIRONMENT ? Optional.of(new Environment("env-%05d".formatted(row))) : Optional.empty());
    }

    private static EnvironmentView live(String name) {
        List<ObjectView> objects = IntStream.range(0, ROWS)
                .mapToObj(i -> new ObjectView(new ObjectId("", "ConfigMap", "x", "object-" + i), Health.HEALTHY, "")).toList();
        return new EnvironmentView(new Environment(name), "sandbox", new EnvironmentState.Running(Story.NOW), Optional.empty(),
                Optional.empty(), List.of(), objects, new WatchState(Optional.empty()), Optional.empty(), Story.LOGS, List.of(),
                Optional.empty(), Optional.empty());
    }
}
