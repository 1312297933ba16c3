package io.infometis.desktop.overlay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;

/// Time limits that a busy machine cannot break: the processor time of the calling thread.
public final class Cpu {
    private Cpu() {
    }

    public static <T> T within(Duration limit, String what, Callable<T> work) throws Exception {
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        T result = work.call();
        long took = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1_000_000;
        assertTrue(took <= limit.toMillis(),
                () -> what + " took " + took + " ms of processor time, at most " + limit.toMillis() + " wanted");
        return result;
    }
}
