package io.infometis.desktop.ui.common;

/// How the window shall look; `SYSTEM` follows the desktop's own settings.
public record Look(Scheme scheme, boolean highContrast, boolean reducedMotion) {
    /// Light or dark.
    public enum Scheme {
        LIGHT,
        DARK
    }
}
