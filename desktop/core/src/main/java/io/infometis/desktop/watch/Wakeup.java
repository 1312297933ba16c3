package io.infometis.desktop.watch;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets many callers wake one thread; wakes that come while it works are one wake.
final class Wakeup {
    private final Semaphore signal = new Semaphore(0);

    void wake() {
        signal.release();
    }

    /// Returns at the next wake (true), or after the time (false); takes all wakes that came meanwhile.
    boolean await(long millis) throws InterruptedException {
        boolean woken = signal.tryAcquire(millis, TimeUnit.MILLISECONDS);
        if (woken) {
            signal.drainPermits();
        }
        return woken;
    }

    /// Returns after the time, so that what wakes often is handled at most once in it.
    void pause(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }
}
