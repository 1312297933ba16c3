package io.infometis.desktop.model;

import java.time.Duration;
import java.util.Locale;

/// Durations as people read them.
public final class Durations {
    private Durations() {
    }

    /// `0.4 s`, `12 s`, `3 min 5 s`.
    public static String text(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
