package io.infometis.desktop.ui.layers.graph;

/// A tile and where it stands in its lane, in graph units.
public record Placed(Tile tile, double y, double height) {
    public double bottom() {
        return y + height;
    }

    public Box box(Lanes lanes) {
        return new Box(lanes.left(tile.lane()), y, lanes.node(), height);
    }

    /// Where its row of this number stands.
    public Box row(int number, Lanes lanes) {
        return new Box(lanes.left(tile.lane()) + Measures.ROW_INSET, y + Measures.ROWS_FROM + number * Measures.ROW,
                lanes.node() - 2 * Measures.ROW_INSET, Measures.ROW);
    }
}
