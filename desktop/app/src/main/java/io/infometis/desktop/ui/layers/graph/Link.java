package io.infometis.desktop.ui.layers.graph;

import java.util.List;

/// The edges of one kind between two tiles, by the tiles' ids.
public record Link(String from, String to, GraphEdge.Kind kind, List<GraphEdge> edges) {}
