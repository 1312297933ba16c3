package io.infometis.desktop.app;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Whether there is a screen to open the window on.
final class Display {
    private static final String INSTEAD = """
            The command line does the same without one:
                desktop/run start
            """.stripTrailing();

    private Display() {
    }

    /// Why no window can open; empty where one can. Only Linux has machines without any display.
    static Optional<String> missing(String os, Map<String, String> environment) {
        boolean linux = os.toLowerCase(Locale.ROOT).startsWith("linux");
        boolean none = environment.getOrDefault("DISPLAY", "").isEmpty() && !"Headless".equals(System.getProperty("glass.platform"));
        return linux && none
                ? Optional.of("There is no display here for the window (DISPLAY is not set). " + INSTEAD)
                : Optional.empty();
    }

    /// There should be one, but it cannot be used.
    static String unusable(String why) {
        return "The window cannot open: " + why
                + ". On Linux it needs GTK 3 (Debian: apt-get install libgtk-3-0) and a display that answers. "
                + INSTEAD;
    }
}
