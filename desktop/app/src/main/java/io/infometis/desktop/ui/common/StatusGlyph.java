package io.infometis.desktop.ui.common;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;

/// A status as a shape, 12 px square; its colour comes from the style sheet.
public final class StatusGlyph extends StackPane {
    private static final double SIZE = 12;

    public StatusGlyph(Status status) {
        getStyleClass().add("status-glyph");
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        show(status);
    }

    public void show(Status status) {
        for (Status other : Status.values()) {
            pseudoClassStateChanged(other.pseudoClass(), other == status);
        }
        Rectangle frame = new Rectangle(SIZE, SIZE); // keeps the grid, whatever a shape covers of it
        frame.setOpacity(0);
        Group shape = new Group(frame);
        for (GlyphShape.Part part : GlyphShape.of(status).parts()) {
            SVGPath path = new SVGPath();
            path.setContent(part.path());
            path.setStrokeWidth(part.width());
            path.setStrokeLineCap(StrokeLineCap.ROUND);
            path.getStyleClass().add(part.style());
            shape.getChildren().add(path);
        }
        getChildren().setAll(shape);
    }
}
