package io.infometis.desktop.ui;

import io.infometis.desktop.model.EnvironmentState;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys that work everywhere in the window; `Dialogs.keys` lists them.
final class Keys {
    private static final KeyCombination CLOSE = new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN);

    private final ShellModel model;
    private final Actions actions;
    private final Dialogs dialogs;
    private final Runnable close;

    Keys(ShellModel model, Actions actions, Dialogs dialogs, Runnable close) {
        this.model = model;
        this.actions = actions;
        this.dialogs = dialogs;
        this.close = close;
    }

    /// Hears what no view below took.
    void pressed(KeyEvent event) {
        if (CLOSE.match(event)) {
            close.run();
        } else if (event.getCode() == KeyCode.F5) {
            reconcile();
        } else if (event.isShortcutDown() && event.getCode().isDigitKey()) {
            place(event.getCode());
        } else {
            return;
        }
        event.consume();
    }

    /// A single sign works only where no text is written.
    void typed(KeyEvent event) {
        if (event.getCharacter().equals("?") && !(event.getTarget() instanceof TextInputControl)) {
            dialogs.keys();
            event.consume();
        }
    }

    private void reconcile() {
        if (model.environment().filter(v -> v.state() instanceof EnvironmentState.Running).isPresent()) {
            actions.reconcile(model.selected().get(), false);
        }
    }

    private void place(KeyCode digit) {
        int index = digit.getChar().charAt(0) - '1';
        if (index >= 0 && index < Place.values().length) {
            model.place().set(Place.values()[index]);
        }
    }
}
