package io.infometis.desktop.model;

/// Hears what a long call does. Called on the calling thread of the work; must be quick and must not throw.
@FunctionalInterface
public interface ProgressListener {
    void on(ProgressEvent event);

    /// Hears nothing.
    static ProgressListener silent() {
        return event -> {
        };
    }
}
