package io.infometis.desktop.ui.layers.graph;

import io.infometis.desktop.model.Place;
import java.util.Optional;

/// An edge from the node on the left to the node on the right, by their ids; `place` is the line of the repository that makes it: for a patch
/// the patch itself, else where the left one is listed.
public record GraphEdge(String from, String to, Kind kind, Optional<Place> place) {
    /// What the right one does with the left one.
    public enum Kind {
        BASE,
        COMPONENT,
        PATCH,
        GENERATES,
        APPLIED_AS
    }

    /// One that no line makes.
    public GraphEdge(String from, String to, Kind kind) {
        this(from, to, kind, Optional.empty());
    }
}
