package io.infometis.desktop.ui.layers.canvas;

/// The type of the canvas: family and size in graph units.
enum Face {
    TITLE("Inter SemiBold", 13),
    BODY("Inter", 12),
    BODY_MEDIUM("Inter Medium", 12),
    SMALL("Inter", 11),
    SMALL_MEDIUM("Inter Medium", 11),
    SMALL_STRONG("Inter SemiBold", 11);

    private final String family;
    private final double size;

    Face(String family, double size) {
        this.family = family;
        this.size = size;
    }

    String family() {
        return family;
    }

    double size() {
        return size;
    }
}
