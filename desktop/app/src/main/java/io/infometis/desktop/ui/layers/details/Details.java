package io.infometis.desktop.ui.layers.details;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.LayersView;
import io.infometis.desktop.model.ObjectView;
import io.infometis.desktop.model.OverlayView;
import io.infometis.desktop.ui.layers.graph.GraphRow;
import java.util.List;

/// What the panel is about.
public sealed interface Details {
    /// Nothing is chosen: what is not as it should be, in all environments of the repository.
    record Nothing(List<EnvironmentView> environments) implements Details {}

    record Overlay(LayersView layers, OverlayView overlay) implements Details {}

    /// A file as one overlay uses it.
    record File(LayersView layers, OverlayView overlay, GraphRow.FileRow row) implements Details {}

    /// An environment as its cluster has it.
    record Cluster(EnvironmentView environment) implements Details {}

    record Live(EnvironmentView environment, ObjectView object) implements Details {}
}
