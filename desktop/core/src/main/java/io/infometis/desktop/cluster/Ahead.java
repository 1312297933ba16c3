package io.infometis.desktop.cluster;

import io.infometis.desktop.model.InfometisException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// A cluster that starts on a thread of its own while its environment's repository is still checked. Whoever gets it owns it; one that nobody
/// got is stopped by `close`.
public final class Ahead implements AutoCloseable {
    private final FutureTask<Cluster> task;
    private final Thread thread;
    private final Undo undo;
    private boolean taken;

    /// What is done once a cluster that nobody got has stopped.
    @FunctionalInterface
    public interface Undo {
        void run() throws InfometisException, InterruptedException;
    }

    /// Begins at once.
    public Ahead(String name, Callable<Cluster> start, Undo undo) {
        this.undo = undo;
        this.task = new FutureTask<>(start);
        this.thread = Thread.ofVirtual().name("ahead-" + name).start(task);
    }

    /// Waits for the cluster, or throws what kept it from starting.
    public Cluster get() throws InfometisException, InterruptedException {
        try {
            Cluster cluster = task.get();
            taken = true;
            return cluster;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InfometisException known) {
                throw known;
            }
            throw new IllegalStateException("a start failed by a defect", e.getCause());
        }
    }

    /// Ends the start where it is, and waits until nothing of it runs.
    @Override
    public void close() throws InfometisException, InterruptedException {
        if (taken) {
            return;
        }
        thread.interrupt();
        thread.join();
        if (task.state() == FutureTask.State.SUCCESS) {
            task.resultNow().close();
        }
        undo.run();
    }
}
