package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.layers.graph.Lane;
import java.util.Locale;

/// The colours of the canvas by their use; the style sheet says what they are, in the property `-ink-<name>`.
enum Ink {
    TEXT,
    MUTED,
    SUBTLE,
    LINE,
    LINE_LIGHT,
    LINE_STRONG,
    GROUND,
    GROUND_LIVE,
    NODE,
    SHADOW,
    LIT,
    SELECTED,
    ACCENT,
    CORE,
    ADAPTATION,
    ENVIRONMENT,
    SUCCESS,
    WARNING,
    DANGER,
    PROGRESS;

    String property() {
        return "-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Ink of(Lane lane) {
        return switch (lane) {
            case CORE -> CORE;
            case ADAPTATIONS -> ADAPTATION;
            case ENVIRONMENTS -> ENVIRONMENT;
            case CLUSTER -> SUBTLE;
        };
    }

    static Ink of(Status status) {
        return switch (status) {
            case IN_SYNC -> SUCCESS;
            case DRIFTED, MISSING -> WARNING;
            case RECONCILING -> PROGRESS;
            case FAILED -> DANGER;
            case STALE, PARTLY_APPLIED, SUSPENDED, UNKNOWN, WAITING -> MUTED;
        };
    }
}
