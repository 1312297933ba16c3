package io.infometis.desktop.ui.layers.graph;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.OverlayView;
import java.util.List;

/// One node of the graph; `id` is unique in the graph and stays the same while what it shows exists.
public sealed interface GraphNode {
    String id();

    String name();

    Lane lane();

    List<GraphRow> rows();

    /// An overlay of the repository; its identity is its folder.
    record OverlayNode(String id, Lane lane, OverlayView overlay, List<GraphRow> rows) implements GraphNode {
        @Override
        public String name() {
            return overlay.name();
        }
    }

    /// What the cluster of one environment holds.
    record LiveNode(String id, EnvironmentView view, List<GraphRow> rows) implements GraphNode {
        @Override
        public String name() {
            return view.environment().name();
        }

        /// The objects that have no row of their own.
        public List<GraphRow.ObjectRow> rest() {
            return GraphRows.rest(view.objects());
        }

        @Override
        public Lane lane() {
            return Lane.CLUSTER;
        }
    }
}
