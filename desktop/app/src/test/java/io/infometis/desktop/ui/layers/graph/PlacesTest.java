package io.infometis.desktop.ui.layers.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The places of the design's picture, and the path of its object.
class PlacesTest {
    private static final GraphModel MODEL = PictureStory.model();
    private final GraphLayout layout = GraphLayout.place(MODEL, Set.of());

    @Test
    void stagesAndFirstUsersOrderTheLanes() {
        assertEquals(List.of("independent", "shared-cluster"), names(Lane.ADAPTATIONS));
        assertEquals(List.of("dev", "uat", "prod"), names(Lane.ENVIRONMENTS));
        assertEquals(List.of("dev", "uat", "prod"), names(Lane.CLUSTER));
    }

    @Test
    void neighboursStandAtTheSameHeight() {
        assertEquals(y(PictureStory.CORE), y(PictureStory.INDEPENDENT));
        assertEquals(y(PictureStory.INDEPENDENT), y(PictureStory.DEV));
        assertEquals(y(PictureStory.DEV), y("live:dev"));
        assertEquals(y(PictureStory.SHARED), y("overlay:infometis/environments/uat"));
        assertEquals(y("overlay:infometis/environments/prod"), y("live:prod"));
    }

    @Test
    void aPatchRunsFromTheRowOfTheFileToTheRowOfThePatch() {
        GraphLayout open = GraphLayout.place(MODEL, Set.of(PictureStory.KAFKA_FOLDER));
        NodeSheet sheet = new NodeSheet(open, new GraphIndex(MODEL), 4 * Measures.LANE, 1);
        Link patch = open.links().stream().filter(l -> l.kind() == GraphEdge.Kind.PATCH && l.from().equals(PictureStory.CORE)).findFirst()
                .orElseThrow();
        EdgePath path = new EdgePaths(open, Lanes.DESIGN).of(patch).getFirst();
        assertEquals(sheet.box(PictureStory.KAFKA_FILE).map(Box::middle), Optional.of(path.first().y1()));
        assertEquals(sheet.box(PictureStory.INDEPENDENT + "/infometis/adaptations/independent/kafka-patch.yaml").map(Box::middle),
                Optional.of(path.last().y2()));
    }

    @Test
    void anOpenFolderMovesNothingThatStandsClearOfIt() {
        GraphLayout open = GraphLayout.place(MODEL, Set.of(PictureStory.KAFKA_FOLDER));
        for (Lane lane : Lane.values()) {
            assertEquals(layout.in(lane).stream().map(Placed::y).toList(), open.in(lane).stream().map(Placed::y).toList());
        }
    }

    @Test
    void thePathOfAnObjectIsWhatWritesItAndTheOverlaysBetween() {
        FocusPath path = FocusPath.of(new GraphIndex(MODEL), PictureStory.KAFKA).orElseThrow();
        assertEquals(Set.of(PictureStory.CORE, PictureStory.INDEPENDENT, PictureStory.DEV, "live:dev"), path.nodes());
        assertEquals(Set.of(PictureStory.KAFKA, PictureStory.KAFKA_FILE,
                PictureStory.INDEPENDENT + "/infometis/adaptations/independent/kafka-patch.yaml",
                PictureStory.DEV + "/infometis/environments/dev/replica-counts.yaml"), path.rows());
        assertEquals(5, path.edges().size());
    }

    @Test
    void moreThanFortyNodesAreGroupedByFolderAndOpenBySpace() {
        GraphModel many = new GraphModel(IntStream.range(0, 60).mapToObj(i -> (GraphNode) new GraphNode.OverlayNode("overlay:" + i,
                Lane.CORE, new RandomGraphs(i).overlay(io.infometis.desktop.model.Layer.CORE, "n" + i), List.of())).toList(), List.of());
        GraphLayout closed = GraphLayout.place(many, Set.of());
        assertTrue(closed.in(Lane.CORE).stream().allMatch(p -> p.tile() instanceof Tile.GroupTile));
        Tile first = closed.in(Lane.CORE).getFirst().tile();
        GraphLayout open = GraphLayout.place(many, Set.of(first.id()));
        assertEquals(first.nodes().getFirst().id(), open.in(Lane.CORE).get(1).tile().id());
        assertEquals(closed.in(Lane.CORE).size() + first.nodes().size(), open.in(Lane.CORE).size());
    }

    private List<String> names(Lane lane) {
        return layout.in(lane).stream().map(p -> p.tile().nodes().getFirst().name()).toList();
    }

    private double y(String id) {
        return layout.tile(id).orElseThrow().y();
    }
}
