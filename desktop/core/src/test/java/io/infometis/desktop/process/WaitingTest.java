package io.infometis.desktop.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.InfometisException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitingTest {
    @Test
    void looksUntilThereIsAValue() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        int found = Waiting.until("three", Duration.ofSeconds(10), Duration.ofMillis(1),
                () -> looks.incrementAndGet() == 3 ? Optional.of(looks.get()) : Optional.empty());
        assertEquals(3, found);
    }

    @Test
    void saysWhatItWaitedForInVain() {
        InfometisException e = assertThrows(InfometisException.class,
                () -> Waiting.until("the moon", Duration.ofMillis(20), Duration.ofMillis(1), Optional::empty));
        assertTrue(e.problem().what().contains("the moon"), e.getMessage());
    }

    @Test
    void anInterruptEndsIt() throws Exception {
        AtomicInteger interrupted = new AtomicInteger();
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                Waiting.until("nothing", Duration.ofSeconds(60), Duration.ofSeconds(60), Optional::empty);
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
            } catch (InfometisException e) {
                throw new AssertionError(e);
            }
        });
        thread.interrupt();
        thread.join();
        assertEquals(1, interrupted.get());
    }
}
