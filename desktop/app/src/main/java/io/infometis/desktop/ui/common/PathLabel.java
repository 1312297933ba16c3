package io.infometis.desktop.ui.common;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;

/// A file's path as folder, name and line: the folder gives way, name and line are never cut. The whole is in the tooltip.
public final class PathLabel extends HBox {
    public PathLabel(String path, int line) {
        int slash = path.lastIndexOf('/');
        Label folder = label(path.substring(0, slash + 1), "path-folder");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.setMinWidth(0);
        Label name = label(path.substring(slash + 1), "path-name");
        name.setMinWidth(USE_PREF_SIZE);
        Label at = label(line > 0 ? ":" + line : "", "path-line");
        at.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(folder, name, at);
        getStyleClass().add("path-label");
        setAlignment(Pos.CENTER_LEFT);
        javafx.scene.control.Tooltip.install(this, new javafx.scene.control.Tooltip(path + at.getText()));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
