package io.infometis.desktop.ui.layers;

import io.infometis.desktop.ui.layers.graph.GraphNode;
import io.infometis.desktop.ui.layers.graph.GraphRow;
import io.infometis.desktop.ui.layers.graph.Lane;
import java.util.List;
import javafx.scene.control.TreeItem;

/// What a line of the tree twin stands for; `id` stays the same while the thing exists.
sealed interface LayersItem {
    String id();

    /// Above the lanes; never shown.
    record Root() implements LayersItem {
        @Override
        public String id() {
            return "";
        }
    }

    record LaneItem(Lane lane, int nodes) implements LayersItem {
        @Override
        public String id() {
            return "lane:" + lane;
        }
    }

    record NodeItem(GraphNode node) implements LayersItem {
        @Override
        public String id() {
            return node.id();
        }
    }

    record RowItem(String of, GraphRow row) implements LayersItem {
        @Override
        public String id() {
            return row.id(of);
        }
    }

    static TreeItem<LayersItem> tree(Lane lane, List<GraphNode> nodes) {
        TreeItem<LayersItem> item = new TreeItem<>(new LaneItem(lane, nodes.size()));
        for (GraphNode node : nodes) {
            TreeItem<LayersItem> child = new TreeItem<>(new NodeItem(node));
            node.rows().forEach(r -> child.getChildren().add(row(node, r)));
            item.getChildren().add(child);
        }
        return item;
    }

    private static TreeItem<LayersItem> row(GraphNode node, GraphRow row) {
        TreeItem<LayersItem> item = new TreeItem<>(new RowItem(node.id(), row));
        below(node, row).forEach(r -> item.getChildren().add(row(node, r)));
        return item;
    }

    private static List<? extends GraphRow> below(GraphNode node, GraphRow row) {
        return switch (row) {
            case GraphRow.FolderRow folder -> folder.files();
            case GraphRow.MoreRow _ -> node instanceof GraphNode.LiveNode live ? live.rest() : List.of();
            case GraphRow.FileRow _,GraphRow.ObjectRow _ -> List.of();
        };
    }
}
