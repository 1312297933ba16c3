package io.infometis.desktop.ui.layers.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds nodes, rows and edges of a model by id.
public final class GraphIndex {
    private final Map<String, GraphNode> nodes = new HashMap<>();
    private final Map<String, List<GraphEdge>> into = new HashMap<>();
    private final Map<String, List<GraphEdge>> outOf = new HashMap<>();

    public GraphIndex(GraphModel model) {
        model.nodes().forEach(n -> nodes.put(n.id(), n));
        for (GraphEdge edge : model.edges()) {
            into.computeIfAbsent(edge.to(), _ -> new ArrayList<>()).add(edge);
            outOf.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge);
        }
    }

    public Optional<GraphNode> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    public List<GraphEdge> into(String node) {
        return into.getOrDefault(node, List.of());
    }

    public List<GraphEdge> outOf(String node) {
        return outOf.getOrDefault(node, List.of());
    }

    /// The node of this id, or the one that has a row of this id, shown or not.
    public Optional<GraphNode> owner(String id) {
        Optional<GraphNode> itself = node(id);
        for (int slash = id.lastIndexOf('/'); itself.isEmpty() && slash > 0; slash = id.lastIndexOf('/', slash - 1)) {
            itself = node(id.substring(0, slash)).filter(n -> row(n, id).isPresent());
        }
        return itself;
    }

    /// The row of this id; an object counts as a row even where only the last row counts it.
    public Optional<GraphRow> row(String id) {
        return nodes.containsKey(id) ? Optional.empty() : owner(id).flatMap(n -> row(n, id));
    }

    /// Every row of a node, also those inside others.
    public static Stream<GraphRow> rows(GraphNode node) {
        return switch (node) {
            case GraphNode.OverlayNode o -> o.rows().stream()
                    .flatMap(r -> r instanceof GraphRow.FolderRow f ? Stream.concat(Stream.of(f), f.files().stream()) : Stream.of(r));
            case GraphNode.LiveNode live -> Stream.concat(live.rows().stream(), GraphRows.rest(live.view().objects()).stream());
        };
    }

    private static Optional<GraphRow> row(GraphNode node, String id) {
        return rows(node).filter(r -> r.id(node.id()).equals(id)).findFirst();
    }
}
