package io.infometis.desktop.ui.layers.graph;

/// Where the lanes lie from left to right, in graph units: they share the width, whatever the zoom.
public record Lanes(double pitch, double node) {
    /// At 100 % in a view of the design's width.
    public static final Lanes DESIGN = new Lanes(Measures.LANE, Measures.NODE);

    /// For a view of this width in pixels.
    public static Lanes of(double width, double zoom) {
        double pitch = width / Lane.values().length / zoom;
        return new Lanes(pitch, Math.max(1, Math.min(Measures.NODE, pitch - Measures.BESIDE / zoom)));
    }

    public double from(Lane lane) {
        return lane.ordinal() * pitch;
    }

    public double left(Lane lane) {
        return from(lane) + (pitch - node) / 2;
    }

    public double right(Lane lane) {
        return left(lane) + node;
    }
}
