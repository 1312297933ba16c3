package io.infometis.desktop.ui.common;

import javafx.scene.control.Label;

/// Labels with their style classes.
public final class Texts {
    private Texts() {
    }

    public static Label of(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// One that breaks its lines.
    public static Label wrapped(String text, String... styles) {
        Label label = of(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
