package io.infometis.desktop.ui.layers.graph;

import io.infometis.desktop.model.Layer;

/// The lanes of the graph, from left to right.
public enum Lane {
    CORE,
    ADAPTATIONS,
    ENVIRONMENTS,
    CLUSTER;

    static Lane of(Layer layer) {
        return switch (layer) {
            case CORE -> CORE;
            case ADAPTATION -> ADAPTATIONS;
            case ENVIRONMENT -> ENVIRONMENTS;
        };
    }
}
