package io.infometis.desktop.ui.layers.graph;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.ui.Order;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The order of the nodes in their lanes: environments dev, uat, prod; adaptations by their first user; then by name.
final class LaneOrder {
    private final Set<String> environments;
    private final Map<String, Integer> users = new HashMap<>();
    private final Comparator<GraphNode> order = Comparator.comparingInt(this::user).thenComparing(this::stage, Order.BY_STAGE)
            .thenComparing(GraphNode::name).thenComparing(GraphNode::id);

    LaneOrder(GraphModel model, GraphIndex index) {
        environments = model.nodes().stream().filter(n -> n.lane() == Lane.CLUSTER).map(GraphNode::name).collect(Collectors.toSet());
        List<GraphNode> ordered = sorted(model.in(Lane.ENVIRONMENTS));
        for (int i = 0; i < ordered.size(); i++) {
            mark(ordered.get(i).id(), i, index);
        }
    }

    List<GraphNode> sorted(List<GraphNode> lane) {
        return lane.stream().sorted(order).toList();
    }

    /// Groups of nodes as their best placed member, then by name.
    Comparator<Map.Entry<String, List<GraphNode>>> groups() {
        return Comparator.comparingInt((Map.Entry<String, List<GraphNode>> e) -> e.getValue().stream().mapToInt(this::user).min().orElse(0))
                .thenComparing(e -> name(e.getKey()), Order.BY_STAGE).thenComparing(Map.Entry::getKey);
    }

    static String name(String folder) {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    private void mark(String node, int rank, GraphIndex index) {
        Deque<String> next = new ArrayDeque<>(List.of(node));
        while (!next.isEmpty()) {
            for (GraphEdge edge : index.into(next.pop())) {
                if (users.putIfAbsent(edge.from(), rank) == null) {
                    next.push(edge.from());
                }
            }
        }
    }

    private int user(GraphNode node) {
        return node.lane() == Lane.ADAPTATIONS ? users.getOrDefault(node.id(), Integer.MAX_VALUE) : 0;
    }

    private String stage(GraphNode node) {
        return switch (node) {
            case GraphNode.LiveNode live -> live.name();
            case GraphNode.OverlayNode o when o.lane() != Lane.ENVIRONMENTS -> "";
            case GraphNode.OverlayNode o -> o.overlay().environment().map(Environment::name)
                    .or(() -> Arrays.stream(o.overlay().folder().split("/")).filter(environments::contains).findFirst()).orElse(o.name());
        };
    }
}
