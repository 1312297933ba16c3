package io.infometis.desktop.model;

/// What is being done for a part.
public enum PartPhase {
    WAITING,
    DOWNLOADING,
    COMPILING,
    VERIFYING,
    READY
}
