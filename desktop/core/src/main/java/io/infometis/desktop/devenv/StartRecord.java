package io.infometis.desktop.devenv;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.model.StartRequest;
import io.infometis.desktop.model.StartView;
import io.infometis.desktop.watch.Views;
import io.infometis.desktop.watch.WorkspaceCell;
import java.time.Duration;
import java.time.Instant;

/// Keeps a start in the workspace, where every client sees it, and passes each event on to the client that asked for it. Numbers of parts
/// that only grow are kept at most ten times a second.
final class StartRecord implements ProgressListener {
    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private final Environment environment;
    private final WorkspaceCell cell;
    private final ProgressListener caller;
    private StartView view;
    private long told = System.nanoTime() - PAUSE_NANOS;

    StartRecord(StartRequest request, WorkspaceCell cell, ProgressListener caller) {
        this.environment = request.environment();
        this.cell = cell;
        this.caller = caller;
        this.view = StartEvents.begun(request, Instant.now());
    }

    @Override
    public synchronized void on(ProgressEvent event) {
        caller.on(event);
        StartView before = view;
        StartView after = StartEvents.after(before, event, Instant.now());
        view = after;
        long now = System.nanoTime();
        if (now - told >= PAUSE_NANOS || !StartEvents.onlyGrows(before, event)) {
            told = now;
            cell.change(environment, v -> Views.withStart(v, after));
        }
    }
}
