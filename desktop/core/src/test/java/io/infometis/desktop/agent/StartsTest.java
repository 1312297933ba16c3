package io.infometis.desktop.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.Environment;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StartsTest {
    private static final Environment DEV = new Environment("dev");
    private final Starts starts = new Starts();

    @Test
    void cancelEndsEveryStartOfTheEnvironmentAndNoOther() throws Exception {
        CountDownLatch begun = new CountDownLatch(3);
        BlockingQueue<String> ends = new LinkedBlockingQueue<>();
        CountDownLatch uat = new CountDownLatch(1);
        Thread other = start(new Environment("uat"), begun, uat, ends);
        Thread one = start(DEV, begun, new CountDownLatch(1), ends);
        Thread two = start(DEV, begun, new CountDownLatch(1), ends);
        begun.await();
        starts.cancel(DEV);
        one.join();
        two.join();
        assertEquals("cancelled", ends.take());
        assertEquals("cancelled", ends.take());
        assertTrue(other.isAlive());
        uat.countDown();
        assertEquals("done", ends.take());
    }

    @Test
    void aCancelThatComesTooLateDisturbsNothing() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        Thread thread = Thread.ofVirtual().unstarted(() -> {
            try {
                starts.run(DEV, () -> {
                    inside.countDown();
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    return true;
                });
                assertFalse(Thread.currentThread().isInterrupted());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        Throwable[] failure = {null};
        thread.setUncaughtExceptionHandler((_, e) -> failure[0] = e);
        thread.start();
        inside.await();
        starts.cancel(DEV);
        thread.join();
        assertEquals(null, failure[0]);
        starts.cancel(DEV);
    }

    private Thread start(Environment environment, CountDownLatch begun, CountDownLatch held, BlockingQueue<String> ends) {
        return Thread.ofVirtual().start(() -> {
            try {
                starts.run(environment, () -> {
                    begun.countDown();
                    held.await();
                    return true;
                });
                ends.add("done");
            } catch (InterruptedException e) {
                ends.add("cancelled");
            } catch (Exception e) {
                ends.add(e.toString());
            }
        });
    }
}
