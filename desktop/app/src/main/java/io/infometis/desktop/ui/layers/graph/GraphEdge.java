package io.infometis.desktop.ui.layers.graph;

/// An edge from the node on the left to the node on the right, by their ids.
public record GraphEdge(String from, String to, Kind kind) {
    /// What the right one does with the left one.
    public enum Kind {
        BASE,
        COMPONENT,
        PATCH,
        GENERATES,
        APPLIED_AS
    }
}
