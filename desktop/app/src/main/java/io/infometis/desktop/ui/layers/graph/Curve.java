package io.infometis.desktop.ui.layers.graph;

/// A cubic curve from `x1,y1` to `x2,y2` that leaves and arrives level.
public record Curve(double x1, double y1, double x2, double y2, double reach) {
    private static final double LEAST = 24;
    private static final double FLAT = 30;

    static Curve of(double x1, double y1, double x2, double y2) {
        return new Curve(x1, y1, x2, y2, Math.copySign(Math.max(LEAST, Math.abs(x2 - x1) / 2), x2 - x1));
    }

    public double c1x() {
        return x1 + reach;
    }

    /// The second control point; a curve that ends in its own lane comes back to it.
    public double c2x() {
        return x1 == x2 ? x2 + reach : x2 - reach;
    }

    public boolean flat() {
        return Math.abs(y2 - y1) < FLAT;
    }

    /// Its middle.
    public double middleX() {
        return (x1 + 3 * c1x() + 3 * c2x() + x2) / 8;
    }

    public double middleY() {
        return (y1 + y2) / 2;
    }
}
