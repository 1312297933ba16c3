package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.common.Buttons;
import io.infometis.desktop.ui.common.Icon;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Out, how much, in, and all of it.
final class ZoomBar extends HBox {
    static final double HEIGHT = 28;
    private static final double ICON = 12;
    private final Label value = Texts.of("", "zoom-value");

    ZoomBar(Runnable out, Runnable in, Runnable fit) {
        getStyleClass().add("zoom-bar");
        HBox steps = new HBox(button("dash", "graph.zoom-out", out), value, button("plus", "graph.zoom-in", in));
        steps.getStyleClass().add("zoom-steps");
        Button all = Buttons.plain(Messages.get("graph.fit"), fit);
        all.setGraphic(new Icon("screen-full", ICON));
        all.setAccessibleText(Messages.get("graph.fit.sentence"));
        getChildren().addAll(steps, all);
    }

    void show(int percent) {
        value.setText(Messages.get("graph.percent", percent));
    }

    private static Button button(String icon, String key, Runnable action) {
        Button button = Buttons.plain("", action);
        button.setGraphic(new Icon(icon, ICON));
        button.setAccessibleText(Messages.get(key));
        return button;
    }
}
