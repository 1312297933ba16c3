package io.infometis.desktop.ui.settings;

import io.infometis.desktop.ui.common.Appearance;

/// What the user chose. `editor` and `terminal` are commands (`{file}` and `{line}` stand for what is opened), empty = found by itself.
public record Settings(Appearance appearance, String editor, String terminal, OnClose onClose) {
    /// What closing the window does with environments that run.
    public enum OnClose {
        ASK,
        KEEP,
        STOP
    }

    public Settings withOnClose(OnClose choice) {
        return new Settings(appearance, editor, terminal, choice);
    }

    public static Settings standard() {
        return new Settings(Appearance.system(), "", "", OnClose.ASK);
    }
}
