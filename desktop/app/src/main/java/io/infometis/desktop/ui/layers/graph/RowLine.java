package io.infometis.desktop.ui.layers.graph;

/// A row as a node shows it; `depth` is 1 for the files of an open folder, else 0.
public record RowLine(String id, GraphRow row, int depth) {}
