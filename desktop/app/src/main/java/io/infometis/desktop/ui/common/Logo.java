package io.infometis.desktop.ui.common;

import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/// The product's mark: the three layers, one on another.
public final class Logo extends StackPane {
    private static final double GRID = 24;

    public Logo(double size) {
        Pane bars = new Pane(bar(4, "mark-environment"), bar(9.75, "mark-adaptation"), bar(15.5, "mark-core"));
        bars.setMinSize(GRID, GRID);
        bars.setMaxSize(GRID, GRID);
        bars.setScaleX(size / GRID);
        bars.setScaleY(size / GRID);
        getChildren().add(bars);
        setMinSize(size, size);
        setMaxSize(size, size);
    }

    private static Rectangle bar(double y, String style) {
        Rectangle bar = new Rectangle(3, y, 18, 4.5);
        bar.setArcWidth(3);
        bar.setArcHeight(3);
        bar.getStyleClass().add(style);
        return bar;
    }
}
