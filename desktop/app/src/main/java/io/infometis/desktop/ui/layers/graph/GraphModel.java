package io.infometis.desktop.ui.layers.graph;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.LayersView;
import io.infometis.desktop.model.OverlayEdge;
import io.infometis.desktop.model.OverlayView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the graph shows: the overlays of one repository and what the clusters of its environments hold.
public record GraphModel(List<GraphNode> nodes, List<GraphEdge> edges) {
    public static GraphModel of(LayersView layers, List<EnvironmentView> environments) {
        Set<String> edited = Set.copyOf(layers.edited());
        List<GraphNode> nodes = new ArrayList<>();
        List<GraphEdge> edges = new ArrayList<>();
        for (OverlayView o : layers.overlays()) {
            nodes.add(new GraphNode.OverlayNode(Ids.overlay(o.folder()), Lane.of(o.layer()), o, GraphRows.of(o, edited)));
        }
        environments.forEach(e -> nodes.add(new GraphNode.LiveNode(Ids.live(e.environment()), e, GraphRows.of(e.objects()))));
        layers.edges().forEach(e -> edges.add(new GraphEdge(Ids.overlay(e.from()), Ids.overlay(e.to()), kind(e.kind()), e.place())));
        layers.overlays().forEach(o -> o.environment().ifPresent(
                e -> edges.add(new GraphEdge(Ids.overlay(o.folder()), Ids.live(e), GraphEdge.Kind.APPLIED_AS))));
        Set<String> known = nodes.stream().map(GraphNode::id).collect(Collectors.toSet());
        edges.removeIf(e -> !known.contains(e.from()) || !known.contains(e.to()));
        return new GraphModel(List.copyOf(nodes), List.copyOf(edges));
    }

    /// The nodes of one lane, in their order.
    public List<GraphNode> in(Lane lane) {
        return nodes.stream().filter(n -> n.lane() == lane).toList();
    }

    private static GraphEdge.Kind kind(OverlayEdge.Kind kind) {
        return switch (kind) {
            case BASE -> GraphEdge.Kind.BASE;
            case COMPONENT -> GraphEdge.Kind.COMPONENT;
            case PATCH -> GraphEdge.Kind.PATCH;
            case GENERATES -> GraphEdge.Kind.GENERATES;
        };
    }
}
