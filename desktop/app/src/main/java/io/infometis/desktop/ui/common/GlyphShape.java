package io.infometis.desktop.ui.common;

import java.util.List;

/// The shapes of the status glyphs on a 12 px grid: one for each status, so that a grey print can be read.
public enum GlyphShape {
    DISC_TICK(new Part("filled", "M6 .5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11Z", 0), new Part("cut", "M3.4 6.2 5.2 8 8.7 4.3", 1.5)),
    DIAMOND(new Part("filled", "M6 .3 11.7 6 6 11.7.3 6Z", 0), new Part("cut", "M4 5h4M4 7.1h4", 1.2)),
    ARROWS(new Part("line", "M10.6 5.2A4.7 4.7 0 0 0 2.2 3.5M1.4 6.8a4.7 4.7 0 0 0 8.4 1.7", 1.5),
            new Part("line", "M2 .9v2.9h2.9M10 11.1V8.2H7.1", 1.5)),
    OCTAGON_CROSS(new Part("filled", "M3.6.4h4.8l3.2 3.2v4.8l-3.2 3.2H3.6L.4 8.4V3.6Z", 0),
            new Part("cut", "M4.1 4.1 7.9 7.9M7.9 4.1 4.1 7.9", 1.5)),
    HALF_DISC(new Part("line", "M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10Z", 1.4), new Part("filled", "M6 1a5 5 0 0 0 0 10Z", 0)),
    BARS(new Part("filled", "M2 1h3v10H2ZM7 1h3v10H7Z", 0)),
    DASHED_RING(new Part("line", "M11 6A5 5 0 0 1 8.5 10.33M6 11A5 5 0 0 1 1.67 8.5M1 6A5 5 0 0 1 3.5 1.67M6 1A5 5 0 0 1 10.33 3.5", 1.6)),
    CLOCK(new Part("line", "M6 .9a5.1 5.1 0 1 0 0 10.2a5.1 5.1 0 1 0 0-10.2Z", 1.4), new Part("line", "M6 3v3.2l2 1.2", 1.4)),
    RING(new Part("line", "M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10Z", 1.2)),
    DOTTED_RING(
            new Part("line",
                    "M6 1h.6M8.5 1.7l.5.3M10.3 3.5l.3.5M11 6v.6M10.3 8.5l-.3.5M8.5 10.3l-.5.3M6 11h-.6M3.5 10.3 3 10M1.7 8.5l-.3-.5M1 6v-.6M1.7 3.5 2 3M3.5 1.7l.5-.3",
                    1.2),
            new Part("filled", "M6 4.8a1.2 1.2 0 1 0 0 2.4a1.2 1.2 0 1 0 0-2.4Z", 0));

    private final List<Part> parts;

    /// A path, its style class, and its stroke's width (0 = filled).
    public record Part(String style, String path, double width) {}

    GlyphShape(Part... parts) {
        this.parts = List.of(parts);
    }

    public List<Part> parts() {
        return parts;
    }

    public static GlyphShape of(Status status) {
        return switch (status) {
            case STALE -> CLOCK;
            case FAILED -> OCTAGON_CROSS;
            case MISSING -> DASHED_RING;
            case PARTLY_APPLIED -> HALF_DISC;
            case DRIFTED -> DIAMOND;
            case RECONCILING -> ARROWS;
            case SUSPENDED -> BARS;
            case UNKNOWN -> DOTTED_RING;
            case WAITING -> RING;
            case IN_SYNC -> DISC_TICK;
        };
    }
}
