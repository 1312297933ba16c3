package io.infometis.desktop.cli;

import java.time.Duration;
import java.util.Locale;

/// Durations and sizes for people.
final class Times {
    private static final long MINUTE = 60;

    private Times() {
    }

    /// `0.4 s`, `12.3 s`, `2 min 05 s`.
    static String text(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < MINUTE) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        return String.format(Locale.ROOT, "%d min %02d s", seconds / MINUTE, seconds % MINUTE);
    }

    static String bytes(long bytes) {
        return bytes < 10_000_000 ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6) : bytes / 1_000_000 + " MB";
    }

    static double seconds(Duration duration) {
        return Math.round(duration.toMillis() / 100.0) / 10.0;
    }
}
