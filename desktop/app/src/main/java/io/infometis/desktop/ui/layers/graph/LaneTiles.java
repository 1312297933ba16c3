package io.infometis.desktop.ui.layers.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What stands in the lanes, from top to bottom: nodes, or groups of them where there are too many.
final class LaneTiles {
    private final LaneOrder order;
    private final Set<String> open;
    private final Map<String, Set<String>> openRows = new HashMap<>();

    LaneTiles(GraphModel model, GraphIndex index, Set<String> open) {
        this.order = new LaneOrder(model, index);
        this.open = open;
        open.forEach(id -> index.owner(id).ifPresent(n -> openRows.computeIfAbsent(n.id(), _ -> new TreeSet<>()).add(id)));
    }

    static String groupId(Lane lane, String folder) {
        return "group:" + lane + ":" + folder;
    }

    List<Tile> of(Lane lane, List<GraphNode> nodes) {
        List<GraphNode> sorted = order.sorted(nodes);
        List<Tile> tiles = new ArrayList<>();
        if (sorted.size() <= Measures.MOST_IN_LANE) {
            sorted.forEach(n -> tiles.add(tile(n)));
        } else {
            Folders.of(sorted, order).forEach((folder, members) -> group(lane, folder, members, tiles));
        }
        return tiles;
    }

    private void group(Lane lane, String folder, List<GraphNode> members, List<Tile> tiles) {
        String id = groupId(lane, folder);
        tiles.add(new Tile.GroupTile(id, lane, LaneOrder.name(folder), members, open.contains(id)));
        if (open.contains(id)) {
            members.forEach(n -> tiles.add(tile(n)));
        }
    }

    private Tile tile(GraphNode node) {
        return new Tile.NodeTile(node, openRows.getOrDefault(node.id(), Set.of()));
    }
}
