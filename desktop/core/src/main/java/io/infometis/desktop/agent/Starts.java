package io.infometis.desktop.agent;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The starts under way or waiting, of all clients, so that any of them can cancel one.
final class Starts {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final List<One> all = new ArrayList<>();

    /// One call of a start; `cancelled` once it was interrupted from here.
    private static final class One {
        final Environment environment;
        final Thread thread = Thread.currentThread();
        boolean cancelled;

        One(Environment environment) {
            this.environment = environment;
        }
    }

    /// The work of a start.
    interface Work<T> {
        T run() throws InfometisException, InterruptedException;
    }

    <T> T run(Environment environment, Work<T> work) throws InfometisException, InterruptedException {
        One one = new One(environment);
        locked(() -> all.add(one));
        try {
            return work.run();
        } finally {
            locked(() -> end(one));
        }
    }

    /// Interrupts every start of the environment, and waits for their ends.
    void cancel(Environment environment) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            List<One> asked = all.stream().filter(o -> o.environment.equals(environment)).toList();
            asked.forEach(o -> {
                o.cancelled = true;
                o.thread.interrupt();
            });
            while (all.stream().anyMatch(asked::contains)) {
                ended.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /// A cancel that came when the work was already done must not disturb what the thread does next.
    private void end(One one) {
        all.remove(one);
        if (one.cancelled) {
            Thread.interrupted();
        }
        ended.signalAll();
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
