package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.layers.graph.Box;
import io.infometis.desktop.ui.layers.graph.GraphRow;
import io.infometis.desktop.ui.layers.graph.GraphWords;
import io.infometis.desktop.ui.layers.graph.Measures;
import io.infometis.desktop.ui.layers.graph.Placed;
import io.infometis.desktop.ui.layers.graph.RowLine;
import io.infometis.desktop.ui.layers.graph.Tile;
import java.util.List;

/// Paints those rows of a node that are in view.
final class RowPainter {
    private static final double RADIUS = 4;
    private static final double PAD = 12;
    private static final double INDENT = 16;
    private static final double TEXT = 18;
    private static final double BASE = 16;
    private static final double ICON_TOP = 6;
    private final Pen pen;
    private final Desk desk;
    private final Marks marks;

    /// One row's place and look.
    private record Look(RowLine line, double x, double y, double room, boolean marked) {}

    RowPainter(Pen pen, Desk desk, Marks marks) {
        this.pen = pen;
        this.desk = desk;
        this.marks = marks;
    }

    void paint(Tile.NodeTile node, Placed placed, List<RowLine> lines, Box box) {
        double zoom = desk.camera().zoom();
        int first = Math.max(0, (int) ((desk.camera().top() / zoom - placed.y() - Measures.ROWS_FROM) / Measures.ROW));
        for (int i = first; i < lines.size(); i++) {
            double y = box.y() + Measures.ROWS_FROM + i * Measures.ROW;
            if (y > desk.camera().bottom() / zoom) {
                return;
            }
            row(node, lines.get(i), new Box(box.x() + Measures.ROW_INSET, y, box.width() - 2 * Measures.ROW_INSET, Measures.ROW));
        }
    }

    private void row(Tile.NodeTile node, RowLine line, Box box) {
        boolean selected = marks.isSelected(line.id());
        boolean lit = marks.lit(node.id(), line, desk.isOpen(line.id()));
        if (selected) {
            pen.fill(Ink.SELECTED);
            pen.filled(box, RADIUS);
            pen.stroke(Ink.ACCENT, 1.5);
            pen.outlined(box, RADIUS);
        } else if (lit) {
            pen.fill(Ink.LIT);
            pen.filled(box, RADIUS);
        }
        if (!selected && marks.isHovered(line.id())) {
            pen.stroke(Ink.SUBTLE, 1);
            pen.outlined(box, RADIUS);
        }
        double x = box.x() - Measures.ROW_INSET + PAD + line.depth() * INDENT;
        content(new Look(line, x, box.y(), box.right() + Measures.ROW_INSET - PAD - x - TEXT, selected || lit), node);
    }

    private void content(Look look, Tile.NodeTile node) {
        switch (look.line.row()) {
            case GraphRow.FolderRow folder -> folder(look, folder);
            case GraphRow.FileRow file -> {
                icon(look, IconPaths.FILE);
                double taken = file.edited() ? right(look, Messages.get("graph.edited")) : 0;
                text(look, pen.texts().middle(GraphWords.name(file.file().path()), face(look), look.room - taken), Ink.TEXT, 0);
            }
            case GraphRow.ObjectRow object -> object(look, object);
            case GraphRow.MoreRow more -> {
                Glyphs.status(pen, TileStatus.ofRest(node), Ink.NODE, look.x - 1, look.y + ICON_TOP, Glyphs.SIZE);
                text(look, Messages.get("layers.more", more.objects()), Ink.MUTED, 0);
            }
        }
    }

    private void folder(Look look, GraphRow.FolderRow folder) {
        boolean open = desk.isOpen(look.line.id());
        icon(look, open ? IconPaths.OPEN : IconPaths.CLOSED);
        double taken = open ? 0 : right(look, Integer.toString(folder.files().size()));
        text(look, pen.texts().middle(folder.name(), face(look), look.room - taken), Ink.TEXT, 0);
    }

    private void object(Look look, GraphRow.ObjectRow object) {
        Glyphs.status(pen, Status.of(object.object().health()), Ink.NODE, look.x - 1, look.y + ICON_TOP, Glyphs.SIZE);
        String kind = object.kind() + " ";
        double width = pen.texts().width(kind, Face.BODY);
        pen.text(kind, Face.BODY, Ink.MUTED, look.x + TEXT, look.y + BASE);
        text(look, pen.texts().end(object.object().id().name(), face(look), look.room - width), Ink.TEXT, width);
    }

    private void icon(Look look, String name) {
        Glyphs.icon(pen, name, look.marked ? Ink.TEXT : Ink.MUTED, look.x - 1, look.y + ICON_TOP, Glyphs.SIZE);
    }

    private void text(Look look, String text, Ink ink, double after) {
        pen.text(text, face(look), ink, look.x + TEXT + after, look.y + BASE);
    }

    /// @return how much room it takes
    private double right(Look look, String text) {
        pen.textRight(text, Face.SMALL, Ink.MUTED, look.x + TEXT + look.room, look.y + BASE);
        return pen.texts().width(text, Face.SMALL) + PAD / 2;
    }

    private static Face face(Look look) {
        return look.marked ? Face.BODY_MEDIUM : Face.BODY;
    }
}
