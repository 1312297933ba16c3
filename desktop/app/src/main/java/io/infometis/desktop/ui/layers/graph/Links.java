package io.infometis.desktop.ui.layers.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The edges as the tiles show them: those of nodes in a closed group are the group's.
final class Links {
    private static final Comparator<GraphEdge> STEADY = Comparator.comparing(GraphEdge::from).thenComparing(GraphEdge::to)
            .thenComparing(GraphEdge::kind).thenComparing(e -> e.place().map(Object::toString).orElse(""));

    private Links() {
    }

    /// @param shownBy the id of the tile that shows a node, by the node's id
    static List<Link> of(List<GraphEdge> edges, Map<String, String> shownBy) {
        Map<Ends, List<GraphEdge>> links = new LinkedHashMap<>();
        for (GraphEdge edge : edges.stream().sorted(STEADY).toList()) {
            Ends ends = new Ends(shownBy.getOrDefault(edge.from(), ""), shownBy.getOrDefault(edge.to(), ""), edge.kind());
            if (!ends.from.equals(ends.to)) {
                links.computeIfAbsent(ends, _ -> new ArrayList<>()).add(edge);
            }
        }
        return links.entrySet().stream().map(e -> new Link(e.getKey().from, e.getKey().to, e.getKey().kind, List.copyOf(e.getValue())))
                .toList();
    }

    private record Ends(String from, String to, GraphEdge.Kind kind) {}
}
