package io.infometis.desktop.ui.common;

import javafx.scene.control.Button;

/// Buttons as the design has them.
public final class Buttons {
    private Buttons() {
    }

    /// A plain button; `action` runs on the JavaFX thread and must be quick.
    public static Button plain(String text, Runnable action) {
        Button button = new Button(text);
        button.setOnAction(_ -> action.run());
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    /// The one primary button of a screen.
    public static Button primary(String text, Runnable action) {
        Button button = plain(text, action);
        button.getStyleClass().add(atlantafx.base.theme.Styles.ACCENT);
        button.setDefaultButton(true);
        return button;
    }

    /// One that destroys, in words and colour.
    public static Button delete(String text, Runnable action) {
        Button button = plain(text, action);
        button.getStyleClass().add(Styles.DELETE);
        return button;
    }

    /// A button that looks like a link.
    public static Button flat(String text, Runnable action) {
        Button button = plain(text, action);
        button.getStyleClass().add(atlantafx.base.theme.Styles.FLAT);
        return button;
    }
}
