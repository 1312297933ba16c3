package io.infometis.desktop.ui.start;

import io.infometis.desktop.ui.Workstation;
import io.infometis.desktop.ui.common.Icon;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A command to be pasted into a shell, with a button that copies it.
final class CommandLine extends HBox {
    CommandLine(String command, Workstation workstation) {
        super(8);
        TextField text = new TextField(command);
        text.setEditable(false);
        text.getStyleClass().addAll(Styles.MONO, "command");
        text.setAccessibleText(Messages.get("command.sentence", command));
        HBox.setHgrow(text, Priority.ALWAYS);
        Button copy = new Button("", new Icon("copy", 14));
        copy.getStyleClass().add(Styles.SMALL_BUTTON);
        copy.setAccessibleText(Messages.get("command.copy", command));
        copy.setTooltip(new javafx.scene.control.Tooltip(Messages.get("action.copy")));
        copy.setOnAction(_ -> workstation.copy(command));
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(text, copy);
    }
}
