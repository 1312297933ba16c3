package io.infometis.desktop.cli;

import io.infometis.desktop.model.ProgressListener;

/// Shows a progress on `err` until it is closed.
interface ProgressView extends ProgressListener, AutoCloseable {
    /// Live on a terminal, a line per event else.
    static ProgressView of(Terminal terminal) {
        return terminal.live() ? new LiveProgress(terminal) : new LineProgress(terminal);
    }

    @Override
    void close();
}
