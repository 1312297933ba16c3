package io.infometis.desktop.ui.layers.graph;

import java.util.Optional;

/// What lies where at one zoom and width, in pixels from the top of the whole.
public sealed interface Sheet permits NodeSheet, FarSheet {
    double height();

    /// The item under a point.
    Optional<String> at(double x, double y);

    /// The item that stands for this one here: itself, or what holds it.
    Optional<String> standing(String id);

    /// Where that item stands.
    Optional<Box> box(String id);

    /// The next item in a direction; none at the end.
    Optional<String> step(String id, Step step);

    /// Where to begin: the upper left item.
    Optional<String> first();
}
