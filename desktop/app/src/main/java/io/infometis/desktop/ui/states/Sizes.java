package io.infometis.desktop.ui.states;

import java.util.Locale;

/// Bytes for people.
public final class Sizes {
    private static final double KILO = 1000;

    private Sizes() {
    }

    /// As `1.3 GB`, `41 MB`, `7 kB`.
    public static String of(long bytes) {
        double value = bytes / KILO;
        for (String unit : new String[]{"kB", "MB", "GB"}) {
            if (value < KILO) {
                return String.format(Locale.ROOT, value < 10 && !unit.equals("kB") ? "%.1f %s" : "%.0f %s", value, unit);
            }
            value /= KILO;
        }
        return String.format(Locale.ROOT, "%.1f TB", value);
    }
}
