package io.infometis.desktop.ui.layers.details;

import io.infometis.desktop.ui.common.Styles;
import javafx.scene.control.Label;

/// A sentence between the panel's head and its content; gone while there is nothing to say.
final class Note extends Label {
    Note() {
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        getStyleClass().addAll(Styles.SECOND, "details-note");
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
