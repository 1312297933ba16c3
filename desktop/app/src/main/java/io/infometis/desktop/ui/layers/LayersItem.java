package io.infometis.desktop.ui.layers;

import io.infometis.desktop.model.ObjectView;
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
            return of + "/" + switch (row) {
                case GraphRow.FolderRow folder -> folder.name();
                case GraphRow.FileRow file -> file.file().path();
                case GraphRow.ObjectRow object -> object.object().id().toString();
                case GraphRow.MoreRow _ -> "more";
            };
        }
    }

    static String objectId(String of, ObjectView object) {
        return of + "/" + object.id();
    }

    static TreeItem<LayersItem> tree(Lane lane, List<GraphNode> nodes) {
        TreeItem<LayersItem> item = new TreeItem<>(new LaneItem(lane, nodes.size()));
        for (GraphNode node : nodes) {
            TreeItem<LayersItem> child = new TreeItem<>(new NodeItem(node));
            node.rows().forEach(r -> child.getChildren().add(row(node.id(), r)));
            item.getChildren().add(child);
        }
        return item;
    }

    private static TreeItem<LayersItem> row(String of, GraphRow row) {
        TreeItem<LayersItem> item = new TreeItem<>(new RowItem(of, row));
        if (row instanceof GraphRow.FolderRow folder) {
            folder.files().forEach(f -> item.getChildren().add(row(of, f)));
        }
        return item;
    }
}
