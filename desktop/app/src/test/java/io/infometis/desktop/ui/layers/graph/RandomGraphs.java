package io.infometis.desktop.ui.layers.graph;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.FileRole;
import io.infometis.desktop.model.FileView;
import io.infometis.desktop.model.FileView.FileObject;
import io.infometis.desktop.model.Health;
import io.infometis.desktop.model.Layer;
import io.infometis.desktop.model.LayersView;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.ObjectView;
import io.infometis.desktop.model.OverlayEdge;
import io.infometis.desktop.model.OverlayView;
import io.infometis.desktop.model.Place;
import io.infometis.desktop.model.WatchState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Models of any size and shape, the same for the same seed.
final class RandomGraphs {
    private final Random random;
    private final List<OverlayView> overlays = new ArrayList<>();
    private final List<OverlayEdge> edges = new ArrayList<>();
    private final List<EnvironmentView> environments = new ArrayList<>();

    RandomGraphs(long seed) {
        random = new Random(seed);
    }

    GraphModel model(int most) {
        for (int i = random.nextInt(most) + 1; i > 0; i--) {
            overlays.add(overlay(Layer.values()[random.nextInt(3)], "o" + i));
        }
        for (String name : List.of("uat", "zed", "prod", "dev")) {
            if (random.nextBoolean()) {
                environments.add(environment(name));
                overlays.add(overlay(Layer.ENVIRONMENT, name));
            }
        }
        for (int i = random.nextInt(2 * most); i > 0; i--) {
            edge(any(), any());
        }
        return of(overlays, edges, environments);
    }

    static GraphModel of(List<OverlayView> overlays, List<OverlayEdge> edges, List<EnvironmentView> environments) {
        return GraphModel.of(new LayersView(Path.of("repo"), Optional.empty(), List.of(), overlays, edges, List.of(), List.of()),
                environments);
    }

    Set<String> open(GraphModel model) {
        Set<String> open = new HashSet<>();
        for (GraphNode node : model.nodes()) {
            node.rows().stream().filter(_ -> random.nextInt(4) == 0).forEach(r -> open.add(r.id(node.id())));
        }
        for (Lane lane : Lane.values()) {
            GraphLayout.place(model, Set.of()).in(lane).stream().filter(p -> p.tile() instanceof Tile.GroupTile && random.nextBoolean())
                    .forEach(p -> open.add(p.tile().id()));
        }
        return open;
    }

    private OverlayView any() {
        return overlays.get(random.nextInt(overlays.size()));
    }

    private void edge(OverlayView a, OverlayView b) {
        if (a.layer().compareTo(b.layer()) < 0) {
            OverlayEdge.Kind kind = OverlayEdge.Kind.values()[random.nextInt(OverlayEdge.Kind.values().length)];
            Optional<Place> place = b.files().stream().findFirst().map(f -> new Place(Optional.of(b.layer()), Path.of(f.path()), 1));
            edges.add(new OverlayEdge(a.folder(), b.folder(), kind, place));
        }
    }

    OverlayView overlay(Layer layer, String name) {
        String folder = layer.name().toLowerCase(java.util.Locale.ROOT) + "/g" + random.nextInt(6) + "/" + name;
        List<FileView> files = IntStream.range(0, random.nextInt(9)).mapToObj(i -> file(folder, i)).toList();
        return new OverlayView(folder, name, layer, false, files, files.size(), files.size(), Environment.isName(name)
                && layer == Layer.ENVIRONMENT && !name.startsWith("o") ? Optional.of(new Environment(name)) : Optional.empty());
    }

    private FileView file(String folder, int i) {
        String path = folder + (random.nextBoolean() ? "/sub" + random.nextInt(2) : "") + "/f" + i + ".yaml";
        FileRole role = random.nextBoolean() ? FileRole.RESOURCE : FileRole.PATCH;
        return new FileView(path, role, i, List.of(new FileObject("apps/v1", "Deployment", "", "d" + random.nextInt(20), 1)));
    }

    private EnvironmentView environment(String name) {
        List<ObjectView> objects = IntStream.range(0, random.nextInt(30)).mapToObj(i -> new ObjectView(
                new ObjectId("apps", "Deployment", "x", "d" + i), Health.values()[random.nextInt(Health.values().length)], "")).toList();
        return new EnvironmentView(new Environment(name), "sandbox", new EnvironmentState.Stopped(), Optional.empty(), Optional.empty(),
                List.of(), objects, new WatchState(Optional.empty()), Optional.empty(), Path.of("logs"), List.of(), Optional.empty(),
                Optional.empty());
    }
}
