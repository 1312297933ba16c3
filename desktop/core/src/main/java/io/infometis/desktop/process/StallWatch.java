package io.infometis.desktop.process;

import java.time.Duration;

/// Acts once when nothing has moved for some time: for blocking calls that take no time limit themselves. The action runs on a thread of its own.
public final class StallWatch implements AutoCloseable {
    private final long limitNanos;
    private final Runnable stalled;
    private final Thread thread;
    private volatile long moved = System.nanoTime();
    private volatile boolean acted;

    private StallWatch(Duration limit, Runnable stalled) {
        this.limitNanos = limit.toNanos();
        this.stalled = stalled;
        this.thread = Thread.ofVirtual().name("stall-watch").unstarted(this::watch);
    }

    public static StallWatch start(Duration limit, Runnable stalled) {
        StallWatch watch = new StallWatch(limit, stalled);
        watch.thread.start();
        return watch;
    }

    /// Something moved.
    public void touch() {
        moved = System.nanoTime();
    }

    /// Whether it stalled and the action was taken.
    public boolean hasActed() {
        return acted;
    }

    private synchronized void watch() {
        try {
            for (long left = limitNanos; left > 0; left = moved + limitNanos - System.nanoTime()) {
                wait(Math.max(1, left / 1_000_000));
            }
            acted = true;
            stalled.run();
        } catch (InterruptedException _) {
            // closed in time
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
