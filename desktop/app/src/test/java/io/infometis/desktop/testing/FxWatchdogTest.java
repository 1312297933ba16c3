package io.infometis.desktop.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FxWatchdogTest {
    @BeforeAll
    static void start() {
        Fx.start();
    }

    @Test
    void tellsTheStackOfAStall() throws Exception {
        FxWatchdog.Watch watch = new FxWatchdog.Watch(Duration.ofMillis(100));
        Fx.call(FxWatchdogTest::holdTheThread);
        List<String> stalls = watch.end();
        assertEquals(1, stalls.size());
        assertTrue(stalls.getFirst().contains("holdTheThread"), stalls.getFirst());
    }

    private static boolean holdTheThread() throws InterruptedException {
        return new CountDownLatch(1).await(400, TimeUnit.MILLISECONDS);
    }
}
