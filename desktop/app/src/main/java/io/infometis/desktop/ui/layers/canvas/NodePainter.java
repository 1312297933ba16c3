package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.layers.graph.Box;
import io.infometis.desktop.ui.layers.graph.Detail;
import io.infometis.desktop.ui.layers.graph.GraphNode;
import io.infometis.desktop.ui.layers.graph.Lane;
import io.infometis.desktop.ui.layers.graph.Measures;
import io.infometis.desktop.ui.layers.graph.NodeSheet;
import io.infometis.desktop.ui.layers.graph.Placed;
import io.infometis.desktop.ui.layers.graph.Tile;

/// Paints the tiles in view, in graph units.
final class NodePainter {
    static final double DIM = 0.5;
    private static final double RADIUS = 6;
    private static final double PAD = 12;
    private static final double NAME = 30;
    private static final double BASE = 20;
    private static final double SECOND = 36;
    private static final double BESIDE_WORD = 16;
    private final Pen pen;
    private final Desk desk;
    private final NodeSheet sheet;
    private final Marks marks;
    private final RowPainter rows;
    private final MidPainter mid;

    NodePainter(Pen pen, Desk desk, NodeSheet sheet, Marks marks) {
        this.pen = pen;
        this.desk = desk;
        this.sheet = sheet;
        this.marks = marks;
        this.rows = new RowPainter(pen, desk, marks);
        this.mid = new MidPainter(pen, desk);
    }

    void paint() {
        double zoom = desk.camera().zoom();
        for (Lane lane : Lane.values()) {
            for (Placed tile : sheet.layout().between(lane, desk.camera().top() / zoom, desk.camera().bottom() / zoom)) {
                pen.alpha(marks.dim(tile.tile()) && !pen.colors().highContrast() ? DIM : 1);
                paint(tile, snapped(tile.box(sheet.lanes()), zoom));
            }
        }
        pen.alpha(1);
    }

    /// To whole pixels, so that lines are sharp.
    private static Box snapped(Box box, double zoom) {
        double x = Math.round(box.x() * zoom) / zoom;
        double y = Math.round(box.y() * zoom) / zoom;
        return new Box(x, y, Math.round(box.right() * zoom) / zoom - x, box.height());
    }

    private void paint(Placed placed, Box box) {
        ground(placed.tile(), box);
        if (desk.detail() == Detail.MID) {
            mid.paint(placed.tile(), box);
            return;
        }
        Glyphs.lane(pen, placed.tile().lane(), box.x() + PAD, box.y() + 10, Glyphs.SIZE);
        double room = box.width() - NAME - PAD - status(placed.tile(), box);
        pen.text(pen.texts().end(TileWords.name(placed.tile()), Face.TITLE, room), Face.TITLE, Ink.TEXT, box.x() + NAME, box.y() + BASE);
        pen.text(pen.texts().end(TileWords.counts(placed.tile()), Face.SMALL, box.width() - 2 * PAD), Face.SMALL, Ink.MUTED, box.x() + PAD,
                box.y() + SECOND);
        if (placed.tile() instanceof Tile.NodeTile node && !node.node().rows().isEmpty()) {
            pen.stroke(Ink.LINE_LIGHT, 1);
            pen.context().strokeLine(box.x() + 1, box.y() + Measures.HEADER + 0.5, box.right() - 1, box.y() + Measures.HEADER + 0.5);
            rows.paint(node, placed, sheet.lines(placed), box);
        }
    }

    private void ground(Tile tile, Box box) {
        if (pen.context().getGlobalAlpha() == 1) {
            pen.fill(Ink.SHADOW);
            pen.filled(new Box(box.x(), box.y() + 1.5, box.width(), box.height()), RADIUS);
        }
        pen.fill(Ink.NODE);
        pen.filled(box, RADIUS);
        boolean selected = marks.isSelected(tile.id());
        if (selected) {
            pen.fill(Ink.SELECTED);
            pen.filled(box, RADIUS);
        }
        boolean strong = marks.lit(tile) || marks.isHovered(tile.id());
        pen.stroke(selected ? Ink.ACCENT : strong ? Ink.SUBTLE : Ink.LINE, selected ? 1.5 : 1);
        pen.outlined(box, RADIUS);
        pen.fill(Ink.of(tile.lane()));
        pen.filled(new Box(box.x() + 0.5, box.y() + 8, 3, 28), 1.5);
    }

    /// @return how much of the first line it takes
    private double status(Tile tile, Box box) {
        if (!(tile instanceof Tile.NodeTile node) || !(node.node() instanceof GraphNode.LiveNode live)) {
            return 0;
        }
        LiveState state = desk.state(live.view());
        double word = pen.texts().width(state.word(), Face.SMALL_MEDIUM);
        pen.textRight(state.word(), Face.SMALL_MEDIUM, Ink.of(state.status()), box.right() - PAD, box.y() + BASE);
        Glyphs.status(pen, state.status(), Ink.NODE, box.right() - PAD - word - BESIDE_WORD, box.y() + 10, Glyphs.SIZE);
        return word + 2 * BESIDE_WORD - PAD / 2;
    }
}
