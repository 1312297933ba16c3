package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.layers.graph.GraphIndex;
import io.infometis.desktop.ui.layers.graph.GraphRow;
import io.infometis.desktop.ui.layers.graph.Tile;
import java.util.List;

/// The worst status of several objects.
final class TileStatus {
    private TileStatus() {
    }

    /// Of those that the node's last row counts.
    static Status ofRest(Tile.NodeTile node) {
        List<GraphRow> shown = node.node().rows();
        return Status.worst(GraphIndex.rows(node.node()).skip(shown.size()).filter(GraphRow.ObjectRow.class::isInstance)
                .map(r -> Status.of(((GraphRow.ObjectRow) r).object().health())).toList());
    }
}
