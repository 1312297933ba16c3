package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.common.Icon;

/// Path data of the icons, on a grid of 16.
final class IconPaths {
    static final double GRID = 16;
    static final String CLUSTER = "container";
    static final String FILE = "file";
    static final String OPEN = "chevron-down";
    static final String CLOSED = "chevron-right";

    private IconPaths() {
    }

    static String of(String name) {
        return Icon.path(name);
    }
}
