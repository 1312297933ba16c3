package io.infometis.desktop.ui.common;

import java.util.Objects;
import javafx.scene.Parent;

/// Gives a view its own style sheet: the file beside its class, named in kebab case.
public final class Css {
    private Css() {
    }

    /// Adds `<name>.css` from the package of `of` and the style class `name`.
    public static void add(Parent view, Class<?> of, String name) {
        view.getStyleClass().add(name);
        view.getStylesheets().add(Objects.requireNonNull(of.getResource(name + ".css"), name).toExternalForm());
    }
}
