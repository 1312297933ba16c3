package io.infometis.desktop.ui.layers.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.Layer;
import io.infometis.desktop.model.OverlayView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every layout. Each run takes other models; the name of a failed one is its seed.
class GraphLayoutTest {
    private static final int MODELS = 60;

    static LongStream seeds() {
        long first = System.nanoTime();
        System.out.println("GraphLayoutTest: seeds from " + first);
        return LongStream.range(first, first + MODELS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingOverlapsAndNodesStandApart(long seed) {
        GraphLayout layout = layout(seed);
        for (Lane lane : Lane.values()) {
            List<Placed> placed = layout.in(lane);
            for (int i = 1; i < placed.size(); i++) {
                assertTrue(placed.get(i).y() >= placed.get(i - 1).bottom() + Measures.GAP, "" + placed.get(i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameInputInAnyOrderGivesTheSamePlaces(long seed) {
        RandomGraphs graphs = new RandomGraphs(seed);
        GraphModel model = graphs.model(70);
        Set<String> open = graphs.open(model);
        List<GraphNode> nodes = new ArrayList<>(model.nodes());
        List<GraphEdge> edges = new ArrayList<>(model.edges());
        Collections.shuffle(nodes, new Random(seed));
        Collections.shuffle(edges, new Random(seed));
        assertEquals(places(GraphLayout.place(model, open)), places(GraphLayout.place(new GraphModel(nodes, edges), open)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anUnrelatedNodeLeavesTheOrderOfTheOthers(long seed) {
        GraphModel model = new RandomGraphs(seed).model(35);
        List<GraphNode> more = new ArrayList<>(model.nodes());
        OverlayView alone = new RandomGraphs(seed + 1).overlay(Layer.values()[new Random(seed).nextInt(3)], "new");
        GraphNode added = new GraphNode.OverlayNode("overlay:new", Lane.of(alone.layer()), alone, GraphRows.of(alone, Set.of()));
        more.add(added);
        GraphLayout before = GraphLayout.place(model, Set.of());
        GraphLayout after = GraphLayout.place(new GraphModel(more, model.edges()), Set.of());
        for (Lane lane : Lane.values()) {
            assertEquals(order(before, lane, added), order(after, lane, added));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void edgesGoFromLeftToRightAndBehindNoTile(long seed) {
        GraphLayout layout = layout(seed);
        EdgePaths paths = new EdgePaths(layout, Lanes.DESIGN);
        for (EdgePath path : layout.links().stream().flatMap(l -> paths.of(l).stream()).toList()) {
            for (Curve curve : path.curves()) {
                assertTrue(curve.x1() < curve.x2(), "" + path);
            }
            List<Curve> inside = path.curves().stream().filter(c -> c.y1() == c.y2() && c.x2() - c.x1() == Measures.NODE).toList();
            for (Curve passing : inside) {
                assertFalse(Stream.of(Lane.values()).flatMap(l -> layout.in(l).stream()).anyMatch(
                        p -> p.box(Lanes.DESIGN).contains((passing.x1() + passing.x2()) / 2, passing.y1())), "" + path);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyNodeIsShownOnceAndFoundWhereItStands(long seed) {
        RandomGraphs graphs = new RandomGraphs(seed);
        GraphModel model = graphs.model(70);
        GraphLayout layout = GraphLayout.place(model, graphs.open(model));
        NodeSheet sheet = new NodeSheet(layout, new GraphIndex(model), 4 * Measures.LANE, 1);
        for (GraphNode node : model.nodes()) {
            Placed tile = layout.showing(node.id()).orElseThrow();
            Box box = tile.box(Lanes.DESIGN);
            assertEquals(Optional.of(tile.tile().id()), sheet.at(box.x() + 1, box.y() + 1));
            for (RowLine row : sheet.lines(tile)) {
                Box at = sheet.box(row.id()).orElseThrow();
                assertEquals(sheet.standing(row.id()), sheet.at(at.x() + 1, at.middle()), "" + row);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyBlockIsFoundWhereItStands(long seed) {
        GraphModel model = new RandomGraphs(seed).model(70);
        GraphIndex index = new GraphIndex(model);
        FarLayout layout = new FarLayout(new FarGroups(model, index), 4 * Measures.LANE, 0.1 + new Random(seed).nextDouble() * 0.3);
        FarSheet sheet = new FarSheet(layout, index);
        for (FarLayout.Stack stack : Stream.of(Lane.values()).flatMap(l -> layout.in(l).stream()).toList()) {
            for (int i = 0; i < stack.group().blocks().size(); i++) {
                Box block = stack.block(i);
                assertEquals(Optional.of(stack.group().blocks().get(i).id()), sheet.at(block.x() + block.width() / 2, block.middle()));
                assertTrue(block.y() >= stack.head().bottom() && block.bottom() <= stack.bottom() && block.x() >= stack.x());
            }
        }
        assertTrue(model.nodes().stream().allMatch(n -> sheet.box(n.id()).isPresent()));
    }

    private static GraphLayout layout(long seed) {
        RandomGraphs graphs = new RandomGraphs(seed);
        GraphModel model = graphs.model(70);
        return GraphLayout.place(model, graphs.open(model));
    }

    private static Set<String> places(GraphLayout layout) {
        Set<String> places = new HashSet<>();
        Stream.of(Lane.values()).flatMap(l -> layout.in(l).stream())
                .forEach(p -> places.add(p.tile().id() + " " + p.y() + " " + p.height()));
        EdgePaths paths = new EdgePaths(layout, Lanes.DESIGN);
        layout.links().stream().flatMap(l -> paths.of(l).stream()).forEach(p -> places.add(p.toString()));
        return places;
    }

    /// Nodes in the order of their lane, whether a group holds them or not.
    private static List<String> order(GraphLayout layout, Lane lane, GraphNode without) {
        return layout.in(lane).stream().flatMap(p -> p.tile().nodes().stream()).filter(n -> !n.equals(without)).map(GraphNode::id)
                .toList();
    }
}
