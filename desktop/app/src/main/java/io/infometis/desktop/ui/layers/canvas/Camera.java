package io.infometis.desktop.ui.layers.canvas;

/// Which part of the whole is in view, in pixels; lanes always fill the width, so it moves up and down only.
record Camera(double width, double height, double zoom, double top) {
    static final double LEAST = 0.1;
    static final double MOST = 2;
    /// Below the last node, so that it can stand clear of what lies at the lower border.
    private static final double BELOW = 64;
    private static final double PERCENT = 100;

    double bottom() {
        return top + height;
    }

    /// The same at another height, as far as there is something to see.
    Camera at(double wanted, double content) {
        return new Camera(width, height, zoom, Math.max(0, Math.min(wanted, most(content))));
    }

    double most(double content) {
        return content <= height ? 0 : content + BELOW - height;
    }

    /// The same at another zoom, between the limits.
    Camera zoomed(double wanted) {
        return new Camera(width, height, Math.max(LEAST, Math.min(MOST, wanted)), top);
    }

    Camera sized(double newWidth, double newHeight) {
        return new Camera(newWidth, newHeight, zoom, top);
    }

    int percent() {
        return (int) Math.round(zoom * PERCENT);
    }
}
