package io.infometis.desktop.ui.common;

import io.infometis.desktop.model.Layer;
import javafx.scene.control.Label;

/// A layer as bar, word and colour.
public final class LayerLabel extends Label {
    public LayerLabel(Layer layer, String words) {
        super(words, new LayerGlyph(layer));
        getStyleClass().add("layer-label");
        pseudoClassStateChanged(LayerStyle.of(layer), true);
    }
}
