package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.layers.graph.Box;
import io.infometis.desktop.ui.layers.graph.GraphNode;
import io.infometis.desktop.ui.layers.graph.Tile;
import java.util.Optional;
import javafx.scene.text.TextAlignment;

/// Paints a tile from half way: name, counts and status word, as many lines as fit, in letters that can still be read.
final class MidPainter {
    private static final double LEAST_PIXELS = 9;
    private static final double PAD = 10;
    private static final double LINE = 15;
    private static final double TOP = 6;
    private static final double GLYPH = 12;
    private final Pen pen;
    private final Desk desk;
    private final double larger;

    MidPainter(Pen pen, Desk desk) {
        this.pen = pen;
        this.desk = desk;
        this.larger = Math.max(1, LEAST_PIXELS / (Face.SMALL.size() * desk.camera().zoom()));
    }

    void paint(Tile tile, Box box) {
        double x = box.x() + PAD;
        double room = box.width() - 2 * PAD;
        double line = LINE * larger;
        double glyph = GLYPH * larger;
        Optional<LiveState> state = state(tile);
        boolean below = state.isPresent() && box.height() >= 3 * line;
        boolean beside = state.isPresent() && !below;
        boolean counts = box.height() >= 2 * line;
        double y = box.y() + Math.min(TOP, (box.height() - (below ? 3 : counts ? 2 : 1) * line) / 2);
        Glyphs.lane(pen, tile.lane(), x, y + (line - glyph) / 2 + larger, glyph);
        double used = glyph + 4 * larger + (beside ? glyph + 2 * larger : 0);
        write(TileWords.name(tile), Face.SMALL_STRONG, Ink.TEXT, x + glyph + 4 * larger, y + line * 0.8, room - used);
        if (counts) {
            write(TileWords.counts(tile), Face.SMALL, Ink.MUTED, x, y + line * 1.8, room);
        }
        if (below) {
            Glyphs.status(pen, state.get().status(), Ink.NODE, x, y + 2 * line + (line - glyph) / 2, glyph);
            write(state.get().word(), Face.SMALL_MEDIUM, Ink.of(state.get().status()), x + glyph + 4 * larger, y + line * 2.8,
                    room - glyph - 4 * larger);
        } else if (beside) {
            Glyphs.status(pen, state.get().status(), Ink.NODE, box.right() - PAD - glyph, y + (line - glyph) / 2 + larger, glyph);
        }
    }

    private Optional<LiveState> state(Tile tile) {
        return tile instanceof Tile.NodeTile node && node.node() instanceof GraphNode.LiveNode live
                ? Optional.of(desk.state(live.view()))
                : Optional.empty();
    }

    private void write(String text, Face face, Ink ink, double x, double baseline, double room) {
        pen.write(pen.texts().end(text, face, room / larger), face, larger, ink, x, baseline, TextAlignment.LEFT);
    }
}
