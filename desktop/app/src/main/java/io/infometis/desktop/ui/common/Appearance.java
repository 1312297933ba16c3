package io.infometis.desktop.ui.common;

/// What the user chose for the look.
public record Appearance(Scheme scheme, boolean highContrast, boolean reducedMotion) {
    /// Which colours.
    public enum Scheme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// As the system has it.
    public static Appearance system() {
        return new Appearance(Scheme.SYSTEM, false, false);
    }
}
