package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.common.Icon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// Path data of the icons, on a grid of 16.
final class IconPaths {
    static final double GRID = 16;
    static final String CLUSTER = "container";
    static final String FILE = "file";
    static final String OPEN = "chevron-down";
    static final String CLOSED = "chevron-right";
    private static final Properties PATHS = load();

    private IconPaths() {
    }

    static String of(String name) {
        return Objects.requireNonNull(PATHS.getProperty(name), name);
    }

    private static Properties load() {
        try (InputStream in = Icon.class.getResourceAsStream("icons.properties")) {
            Properties all = new Properties();
            all.load(Objects.requireNonNull(in));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // our own resource
        }
    }
}
