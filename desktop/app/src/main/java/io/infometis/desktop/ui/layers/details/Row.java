package io.infometis.desktop.ui.layers.details;

import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line of the panel that chooses what it names: picture, words, and a word at the right. One stop for the keyboard.
final class Row extends Button {
    Row(Node picture, String words, String right, Runnable action) {
        Label name = Texts.of(words);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label at = Texts.of(right, Styles.SECOND);
        at.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, picture, name, at);
        line.setAlignment(Pos.CENTER_LEFT);
        line.prefWidthProperty().bind(widthProperty().subtract(32));
        setGraphic(line);
        getStyleClass().add("details-row");
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(right.isEmpty() ? words : words + ", " + right);
        setTooltip(new Tooltip(words));
        setOnAction(_ -> action.run());
    }
}
