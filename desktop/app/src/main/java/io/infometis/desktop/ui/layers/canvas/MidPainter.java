package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.layers.graph.Box;
import io.infometis.desktop.ui.layers.graph.GraphNode;
import io.infometis.desktop.ui.layers.graph.Tile;
import java.util.Optional;
import javafx.scene.text.TextAlignment;

/// Paints a tile from half way: name, counts and status word, as many lines as fit, in letters that can still be read.
final class MidPainter {
    private static final double NAME_PIXELS = 11;
    private static final double LEAST_PIXELS = 9;
    private static final double PAD = 10;
    private static final double LINE = 15;
    private static final double TOP = 6;
    private static final double GLYPH = 12;
    private static final double BESIDE = 4;
    private final Pen pen;
    private final Desk desk;
    private final double name;
    private final double rest;

    MidPainter(Pen pen, Desk desk) {
        this.pen = pen;
        this.desk = desk;
        this.name = Math.max(1, NAME_PIXELS / (Face.SMALL.size() * desk.camera().zoom()));
        this.rest = Math.max(1, LEAST_PIXELS / (Face.SMALL.size() * desk.camera().zoom()));
    }

    void paint(Tile tile, Box box) {
        Optional<LiveState> state = state(tile);
        double head = LINE * name;
        double line = LINE * rest;
        boolean counts = box.height() >= head + line;
        boolean below = state.isPresent() && box.height() >= head + 2 * line;
        double y = box.y() + Math.min(TOP, (box.height() - head - (below ? 2 : counts ? 1 : 0) * line) / 2);
        head(tile, new Box(box.x() + PAD, y, box.width() - 2 * PAD, head), below ? Optional.empty() : state);
        if (counts) {
            write(TileWords.counts(tile), Face.SMALL, rest, Ink.MUTED, new Box(box.x() + PAD, y + head, box.width() - 2 * PAD, line), 0);
        }
        if (below) {
            double glyph = GLYPH * rest;
            LiveState shown = state.orElseThrow();
            Box at = new Box(box.x() + PAD, y + head + line, box.width() - 2 * PAD, line);
            Glyphs.status(pen, shown.status(), Ink.NODE, at.x(), at.middle() - glyph / 2, glyph);
            write(shown.word(), Face.SMALL_MEDIUM, rest, Ink.of(shown.status()), at, glyph + BESIDE * rest);
        }
    }

    /// The layer, the name, and the status where it has no line of its own.
    private void head(Tile tile, Box at, Optional<LiveState> state) {
        double glyph = GLYPH * rest;
        Glyphs.lane(pen, tile.lane(), at.x(), at.middle() - glyph / 2, glyph);
        state.ifPresent(s -> Glyphs.status(pen, s.status(), Ink.NODE, at.right() - glyph, at.middle() - glyph / 2, glyph));
        double room = at.width() - (state.isPresent() ? glyph + BESIDE * rest : 0);
        write(TileWords.name(tile), Face.SMALL_STRONG, name, Ink.TEXT, new Box(at.x(), at.y(), room, at.height()), glyph + BESIDE * rest);
    }

    private Optional<LiveState> state(Tile tile) {
        return tile instanceof Tile.NodeTile node && node.node() instanceof GraphNode.LiveNode live
                ? Optional.of(desk.state(live.view()))
                : Optional.empty();
    }

    private void write(String text, Face face, double larger, Ink ink, Box at, double after) {
        pen.write(pen.texts().end(text, face, (at.width() - after) / larger), face, larger, ink, at.x() + after,
                at.middle() + 4 * larger, TextAlignment.LEFT);
    }
}
