package io.infometis.desktop.watch;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets many callers wake one thread; wakes that come while it works are one wake.
final class Wakeup {
    private final Semaphore signal = new Semaphore(0);

    void wake() {
        signal.release();
    }

    /// Returns at the next wake, or after the time; takes all wakes that came meanwhile.
    void await(long millis) throws InterruptedException {
        if (signal.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }

    /// Returns after the time, so that what wakes often is handled at most once in it.
    void pause(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }
}
