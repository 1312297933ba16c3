package io.infometis.desktop.git;

import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.ProgressListener;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.eclipse.jgit.lib.ProgressMonitor;

/// Tells what JGit does as notes, a few a second however much it does, and takes our word that it must end.
final class CloneProgress implements ProgressMonitor {
    private static final long PAUSE_NANOS = Duration.ofMillis(250).toNanos();
    private static final int LONGEST = 80;

    private final ProgressListener listener;
    private final LongSupplier nanos;
    private String task = "";
    private int total;
    private int done;
    private Optional<Long> told = Optional.empty();
    private volatile boolean cancelled;

    /// `nanos` is the clock.
    CloneProgress(ProgressListener listener, LongSupplier nanos) {
        this.listener = listener;
        this.nanos = nanos;
    }

    /// JGit ends at its next look.
    void cancel() {
        cancelled = true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void start(int totalTasks) {
        // the tasks tell themselves
    }

    /// The other side words some of the titles.
    @Override
    public synchronized void beginTask(String title, int totalWork) {
        String clean = title.replaceAll("\\p{Cntrl}", " ").strip();
        task = clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
        total = totalWork;
        done = 0;
        tell();
    }

    @Override
    public synchronized void update(int completed) {
        done += completed;
        tell();
    }

    @Override
    public synchronized void endTask() {
        tell();
    }

    @Override
    public void showDuration(boolean enabled) {
        // the client has a clock
    }

    private void tell() {
        long now = nanos.getAsLong();
        if (!task.isEmpty() && (told.isEmpty() || now - told.get() >= PAUSE_NANOS)) {
            told = Optional.of(now);
            String counts = total > 0 ? ": " + done + " of " + total : done > 0 ? ": " + done : "";
            listener.on(new ProgressEvent.Note(Optional.empty(), task + counts));
        }
    }
}
