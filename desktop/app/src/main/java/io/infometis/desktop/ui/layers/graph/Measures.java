package io.infometis.desktop.ui.layers.graph;

/// The measures of the graph in graph units: pixels at 100 %.
public final class Measures {
    public static final double LANE = 252;
    public static final double NODE = 180;
    public static final double HEADER = 44;
    public static final double ROW = 24;
    /// From the node's upper border to its first row.
    public static final double ROWS_FROM = 46;
    /// How far a row stays from the node's sides.
    public static final double ROW_INSET = 4;
    /// Between two nodes of a lane.
    public static final double GAP = 32;
    /// Above the first node and below the last.
    public static final double MARGIN = 24;
    /// What a lane keeps free beside its nodes, both sides together, in pixels.
    public static final double BESIDE = 32;
    /// From the node's upper border to where its edges end.
    public static final double ANCHOR = 22;
    /// More nodes than these in a lane are grouped by folder.
    public static final int MOST_IN_LANE = 40;

    private Measures() {
    }

    /// The height of a node with so many rows.
    public static double height(int rows) {
        return rows == 0 ? HEADER : HEADER + rows * ROW + ROW_INSET;
    }
}
