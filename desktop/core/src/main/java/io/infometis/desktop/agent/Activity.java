package io.infometis.desktop.agent;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// Knows whether anybody still needs the agent: counts clients and calls, and ends once, either because it was told to or by idleness. After the
/// end no client gets in, so that none is lost between the decision and the closing of the socket.
final class Activity {
    private static final long LOOK_NANOS = Duration.ofMillis(500).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int clients;
    private int calls;
    private boolean ended;

    /// Lets a client in; false after the end.
    boolean clientCame() {
        return locked(() -> {
            if (!ended) {
                clients++;
            }
            return !ended;
        });
    }

    void clientWent() {
        change(() -> clients--);
    }

    void callBegan() {
        change(() -> calls++);
    }

    void callEnded() {
        change(() -> calls--);
    }

    int clients() {
        lock.lock();
        try {
            return clients;
        } finally {
            lock.unlock();
        }
    }

    /// Ends it now.
    void end() {
        change(() -> ended = true);
    }

    /// Returns at the end: told, or when for `idle` there was no client, no call and nothing running.
    void awaitEnd(Duration idle, BooleanSupplier anythingRunning) throws InterruptedException {
        long busy = System.nanoTime();
        lock.lockInterruptibly();
        try {
            while (!ended) {
                if (clients > 0 || calls > 0 || anythingRunning.getAsBoolean()) {
                    busy = System.nanoTime();
                }
                long left = idle.toNanos() - (System.nanoTime() - busy);
                if (left <= 0) {
                    ended = true;
                } else if (changed.awaitNanos(Math.min(left, LOOK_NANOS)) > 0) {
                    busy = System.nanoTime(); // somebody came or went
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits until at most `others` calls are under way.
    boolean awaitCalls(int others, Duration limit) throws InterruptedException {
        long left = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (calls > others && left > 0) {
                left = changed.awaitNanos(left);
            }
            return calls <= others;
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        locked(() -> {
            change.run();
            changed.signalAll();
            return true;
        });
    }

    private boolean locked(BooleanSupplier work) {
        lock.lock();
        try {
            return work.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }
}
