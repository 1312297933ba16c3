package io.infometis.desktop.parts;

import io.infometis.desktop.model.InfometisException;
import java.util.ArrayDeque;
import java.util.Deque;

/// Several parts' locks, given back together.
final class HeldLocks implements AutoCloseable {
    private final PartLocks locks;
    private final Deque<PartLocks.Held> held = new ArrayDeque<>();

    HeldLocks(PartLocks locks) {
        this.locks = locks;
    }

    void take(Progress progress) throws InfometisException, InterruptedException {
        held.push(locks.take(progress));
    }

    @Override
    public void close() {
        while (!held.isEmpty()) {
            held.pop().close();
        }
    }
}
