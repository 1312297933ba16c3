package io.infometis.desktop.ui.layers.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts the nodes of a lane together by folder: an overlay goes with the overlays beside it, and with those below it where there are any.
final class Folders {
    private Folders() {
    }

    /// Folder to its nodes, both in the order of the lane.
    static Map<String, List<GraphNode>> of(List<GraphNode> sorted, LaneOrder order) {
        Set<String> parents = sorted.stream().map(n -> parent(folder(n))).collect(Collectors.toSet());
        Map<String, List<GraphNode>> groups = new LinkedHashMap<>();
        for (GraphNode node : sorted) {
            String folder = folder(node);
            groups.computeIfAbsent(parents.contains(folder) ? folder : parent(folder), _ -> new ArrayList<>()).add(node);
        }
        Map<String, List<GraphNode>> ordered = new LinkedHashMap<>();
        groups.entrySet().stream().sorted(order.groups()).forEach(e -> ordered.put(e.getKey(), List.copyOf(e.getValue())));
        return ordered;
    }

    private static String folder(GraphNode node) {
        return switch (node) {
            case GraphNode.OverlayNode o -> o.overlay().folder();
            case GraphNode.LiveNode live -> live.view().provider() + "/" + live.name();
        };
    }

    private static String parent(String folder) {
        return folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    }
}
