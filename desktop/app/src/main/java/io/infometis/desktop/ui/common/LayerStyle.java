package io.infometis.desktop.ui.common;

import io.infometis.desktop.model.Layer;
import javafx.css.PseudoClass;

/// A layer's pseudo-class and word.
public final class LayerStyle {
    private LayerStyle() {
    }

    public static PseudoClass of(Layer layer) {
        return switch (layer) {
            case CORE -> Styles.CORE;
            case ADAPTATION -> Styles.ADAPTATION;
            case ENVIRONMENT -> Styles.ENVIRONMENT;
        };
    }

    public static String word(Layer layer) {
        return switch (layer) {
            case CORE -> Messages.get("layer.core");
            case ADAPTATION -> Messages.get("layer.adaptation");
            case ENVIRONMENT -> Messages.get("layer.environment");
        };
    }
}
