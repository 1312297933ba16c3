package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.model.Layer;
import io.infometis.desktop.model.OverlayView;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.layers.graph.GraphNode;
import io.infometis.desktop.ui.layers.graph.GraphWords;
import io.infometis.desktop.ui.layers.graph.Lane;
import io.infometis.desktop.ui.layers.graph.Tile;

/// The two lines of a tile's head.
final class TileWords {
    private TileWords() {
    }

    static String name(Tile tile) {
        return switch (tile) {
            case Tile.NodeTile node -> node.node().name();
            case Tile.GroupTile group -> group(group.name(), group.lane());
        };
    }

    /// A group's name; the root folder has none, and is called as its lane.
    static String group(String name, Lane lane) {
        return name.isEmpty() ? GraphWords.of(lane) : name;
    }

    static String counts(Tile tile) {
        return switch (tile) {
            case Tile.NodeTile node -> counts(node.node());
            case Tile.GroupTile group -> Messages.get(group.lane() == Lane.CLUSTER ? "graph.environments" : "graph.overlays",
                    group.members().size());
        };
    }

    private static String counts(GraphNode node) {
        return switch (node) {
            case GraphNode.OverlayNode o -> counts(o.overlay());
            case GraphNode.LiveNode live -> Messages.get("graph.live", live.view().provider(), live.view().objects().size());
        };
    }

    private static String counts(OverlayView overlay) {
        return overlay.layer() == Layer.ADAPTATION
                ? Messages.get("graph.adds", overlay.files().size(), overlay.added())
                : Messages.get("graph.counts", overlay.files().size(), overlay.objects());
    }
}
