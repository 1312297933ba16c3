package io.infometis.desktop.ui.common;

import io.infometis.desktop.model.Layer;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/// Three bars, the layer's own filled: environments on top, core below.
public final class LayerGlyph extends Pane {
    private static final double SIZE = 12;
    private static final double STEP = 4;

    public LayerGlyph(Layer layer) {
        getStyleClass().add("layer-glyph");
        pseudoClassStateChanged(LayerStyle.of(layer), true);
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        double y = 0.75;
        for (Layer each : List.of(Layer.ENVIRONMENT, Layer.ADAPTATION, Layer.CORE)) {
            Rectangle bar = new Rectangle(0.5, y, 11, 2.5);
            bar.setArcWidth(2);
            bar.setArcHeight(2);
            bar.getStyleClass().add("layer-bar");
            if (each == layer) {
                bar.getStyleClass().add("own");
            }
            getChildren().add(bar);
            y += STEP;
        }
    }
}
