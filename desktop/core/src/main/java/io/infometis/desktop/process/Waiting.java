package io.infometis.desktop.process;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProcessProblem;
import java.time.Duration;
import java.util.Optional;

/// Waits for a condition by asking again and again: the only place that sleeps.
public final class Waiting {
    private Waiting() {
    }

    /// Looks once; empty means not yet.
    @FunctionalInterface
    public interface Probe<T> {
        Optional<T> look() throws InfometisException, InterruptedException;
    }

    /// Looks every `every` until there is a value, at most `limit`; then a `ProcessProblem.WaitedTooLong` that names `what` was waited for.
    public static <T> T until(String what, Duration limit, Duration every, Probe<T> probe) throws InfometisException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<T> found = probe.look();
            if (found.isPresent()) {
                return found.get();
            }
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new InfometisException(new ProcessProblem.WaitedTooLong(what, limit));
            }
            Thread.sleep(Duration.ofNanos(Math.min(left, every.toNanos())));
        }
    }
}
