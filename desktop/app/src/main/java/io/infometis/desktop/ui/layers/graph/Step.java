package io.infometis.desktop.ui.layers.graph;

/// A step from item to item; FIRST and LAST are those of the lane.
public enum Step {
    UP,
    DOWN,
    LEFT,
    RIGHT,
    FIRST,
    LAST
}
