package io.infometis.desktop.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// Waits in a test for what must come true; asks every 20 ms and says what it was waiting for when it does not.
public final class Eventually {
    private Eventually() {
    }

    public static void isTrue(Duration limit, Supplier<String> what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after " + limit.toMillis() + " ms still not: " + what.get());
            }
            Thread.sleep(20);
        }
    }
}
