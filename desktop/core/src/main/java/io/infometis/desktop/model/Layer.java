package io.infometis.desktop.model;

/// The three layers of a configuration, in the order in which they are folded.
public enum Layer {
    CORE,
    ADAPTATION,
    ENVIRONMENT
}
