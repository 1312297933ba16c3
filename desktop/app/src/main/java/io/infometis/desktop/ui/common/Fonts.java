package io.infometis.desktop.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The fonts that come with the window, so that it looks the same everywhere.
public final class Fonts {
    private static final double ANY_SIZE = 13;

    private Fonts() {
    }

    /// Makes them known; may be called again.
    public static void load() {
        for (String name : List.of("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "JetBrainsMono-Regular", "JetBrainsMono-Medium")) {
            try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + name + ".ttf")) {
                Objects.requireNonNull(Font.loadFont(Objects.requireNonNull(in, name), ANY_SIZE), name);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // our own resource
            }
        }
    }
}
