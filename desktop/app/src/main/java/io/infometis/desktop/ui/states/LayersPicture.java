package io.infometis.desktop.ui.states;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Three empty nodes in a row: the graph that is not there yet.
public final class LayersPicture extends HBox {
    public LayersPicture() {
        getStyleClass().add("layers-picture");
        setAlignment(javafx.geometry.Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(node("mark-core"), line(), node("mark-adaptation"), line(), node("mark-environment"));
    }

    private static StackPane node(String style) {
        Region bar = new Region();
        bar.getStyleClass().addAll("bar-mark", style);
        StackPane node = new StackPane(bar);
        StackPane.setAlignment(bar, javafx.geometry.Pos.CENTER_LEFT);
        node.getStyleClass().add("node-mark");
        return node;
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("line-mark");
        return line;
    }
}
