package io.infometis.desktop.ui.layers.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.FileRole;
import io.infometis.desktop.model.FileView;
import io.infometis.desktop.model.Health;
import io.infometis.desktop.model.Layer;
import io.infometis.desktop.model.LayersView;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.ObjectView;
import io.infometis.desktop.model.OverlayEdge;
import io.infometis.desktop.model.OverlayView;
import io.infometis.desktop.model.WatchState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GraphModelTest {
    private static final OverlayView CORE = new OverlayView("core", "core", Layer.CORE, false,
            List.of(file("core/kustomization.yaml"), file("core/nifi/deployment.yaml"), file("core/kafka/service.yaml")), 2, 2,
            Optional.empty());
    private static final OverlayView DEV = new OverlayView("environments/dev", "dev", Layer.ENVIRONMENT, false, List.of(), 2, 0,
            Optional.of(new Environment("dev")));

    @Test
    void placesOverlaysAndClustersInLanesAndJoinsThem() {
        GraphModel model = model(List.of());
        assertEquals(List.of("core"), names(model, Lane.CORE));
        assertEquals(List.of(), names(model, Lane.ADAPTATIONS));
        assertEquals(List.of("dev"), names(model, Lane.ENVIRONMENTS));
        assertEquals(List.of("dev"), names(model, Lane.CLUSTER));
        assertEquals(List.of(new GraphEdge("overlay:core", "overlay:environments/dev", GraphEdge.Kind.BASE),
                new GraphEdge("overlay:environments/dev", "live:dev", GraphEdge.Kind.APPLIED_AS)), model.edges());
    }

    @Test
    void groupsFilesByFolderAndMarksEditedOnes() {
        var nifi = new GraphRow.FolderRow("nifi", List.of(new GraphRow.FileRow(file("core/nifi/deployment.yaml"), false)));
        var kafka = new GraphRow.FolderRow("kafka", List.of(new GraphRow.FileRow(file("core/kafka/service.yaml"), true)));
        assertEquals(List.of(kafka, nifi, new GraphRow.FileRow(file("core/kustomization.yaml"), false)),
                model(List.of()).in(Lane.CORE).getFirst().rows());
    }

    @Test
    void showsUnhealthyObjectsFirstAndCountsTheRest() {
        ObjectView failed = new ObjectView(new ObjectId("", "ConfigMap", "x", "z"), Health.FAILED, "no");
        List<ObjectView> objects = Stream.concat(IntStream.range(0, 20).mapToObj(
                i -> new ObjectView(new ObjectId("apps", "Deployment", "x", "a" + i), Health.HEALTHY, "")), Stream.of(failed)).toList();
        List<GraphRow> rows = model(objects).in(Lane.CLUSTER).getFirst().rows();
        assertEquals(12, rows.size());
        assertEquals(new GraphRow.ObjectRow(failed, "cm"), rows.getFirst());
        assertEquals(new GraphRow.MoreRow(10), rows.getLast());
    }

    private static GraphModel model(List<ObjectView> objects) {
        OverlayEdge base = new OverlayEdge("core", "environments/dev", OverlayEdge.Kind.BASE, Optional.empty());
        OverlayEdge lost = new OverlayEdge("gone", "environments/dev", OverlayEdge.Kind.BASE, Optional.empty());
        LayersView layers = new LayersView(Path.of("repo"), Optional.empty(), List.of("core/kafka/service.yaml"), List.of(CORE, DEV),
                List.of(base, lost), List.of(), List.of());
        EnvironmentView dev = new EnvironmentView(new Environment("dev"), "sandbox", new EnvironmentState.Stopped(), Optional.empty(),
                Optional.empty(), List.of(), objects, new WatchState(Optional.empty()), Optional.empty(), Path.of("logs"), List.of(),
                Optional.empty(), Optional.empty());
        return GraphModel.of(layers, List.of(dev));
    }

    private static List<String> names(GraphModel model, Lane lane) {
        return model.in(lane).stream().map(GraphNode::name).toList();
    }

    private static FileView file(String path) {
        return new FileView(path, FileRole.RESOURCE, 1, List.of());
    }
}
