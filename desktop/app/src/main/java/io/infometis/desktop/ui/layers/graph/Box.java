package io.infometis.desktop.ui.layers.graph;

/// A rectangle; the unit is that of whoever gives it.
public record Box(double x, double y, double width, double height) {
    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double middle() {
        return y + height / 2;
    }

    /// Whether the point lies in it; its left and upper border belong to it, the others do not.
    public boolean contains(double px, double py) {
        return px >= x && px < right() && py >= y && py < bottom();
    }

    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    public Box scaled(double by) {
        return new Box(x * by, y * by, width * by, height * by);
    }
}
