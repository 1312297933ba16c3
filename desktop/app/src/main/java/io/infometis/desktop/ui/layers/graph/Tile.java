package io.infometis.desktop.ui.layers.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What has a place of its own in a lane.
public sealed interface Tile {
    String id();

    Lane lane();

    double height();

    /// The nodes that it stands for.
    List<GraphNode> nodes();

    /// A node with its rows; `open` are the ids of those rows that show what is in them.
    record NodeTile(GraphNode node, Set<String> open) implements Tile {
        @Override
        public String id() {
            return node.id();
        }

        @Override
        public Lane lane() {
            return node.lane();
        }

        @Override
        public double height() {
            return Measures.height(open.isEmpty() ? node.rows().size() : rows().size());
        }

        @Override
        public List<GraphNode> nodes() {
            return List.of(node);
        }

        /// The rows from top to bottom.
        public List<RowLine> rows() {
            List<RowLine> lines = new ArrayList<>();
            for (GraphRow row : node.rows()) {
                RowLine line = new RowLine(row.id(node.id()), row, 0);
                lines.add(line);
                if (open.contains(line.id())) {
                    inside(row).forEach(r -> lines.add(new RowLine(r.id(node.id()), r, row instanceof GraphRow.FolderRow ? 1 : 0)));
                }
            }
            return lines;
        }

        private List<? extends GraphRow> inside(GraphRow row) {
            return switch (row) {
                case GraphRow.FolderRow folder -> folder.files();
                case GraphRow.MoreRow _ -> node instanceof GraphNode.LiveNode live ? GraphRows.rest(live.view().objects()) : List.of();
                case GraphRow.FileRow _,GraphRow.ObjectRow _ -> List.of();
            };
        }
    }

    /// The nodes of one folder in a lane that has too many. Open, its nodes follow it.
    record GroupTile(String id, Lane lane, String name, List<GraphNode> members, boolean open) implements Tile {
        @Override
        public double height() {
            return Measures.HEADER;
        }

        @Override
        public List<GraphNode> nodes() {
            return members;
        }
    }
}
