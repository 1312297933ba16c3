package io.infometis.desktop.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.ProgressEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CloneProgressTest {
    private final List<String> told = new ArrayList<>();
    private final AtomicLong millis = new AtomicLong();
    private final CloneProgress progress = new CloneProgress(e -> {
        if (e instanceof ProgressEvent.Note note) {
            told.add(note.text());
        }
    }, () -> millis.get() * 1_000_000);

    @Test
    void countsAreToldAFewTimesASecond() {
        progress.beginTask("", 0);
        progress.beginTask("Receiving objects", 1_000);
        for (int i = 0; i < 1_000; i++) {
            millis.incrementAndGet();
            progress.update(1);
        }
        progress.endTask();
        assertEquals(List.of("Receiving objects: 0 of 1000", "Receiving objects: 250 of 1000", "Receiving objects: 500 of 1000",
                "Receiving objects: 750 of 1000", "Receiving objects: 1000 of 1000"), told);
        millis.addAndGet(1_000);
        progress.beginTask("remote: Counting\u001b[31m objects" + "!".repeat(100), 0);
        millis.addAndGet(1_000);
        progress.update(7);
        assertTrue(told.getLast().startsWith("remote: Counting [31m objects!!!") && told.getLast().endsWith("!: 7"), told.getLast());
        assertEquals(83, told.getLast().length());
    }

    @Test
    void manyTasksAtOnceAreNotEachTold() {
        for (int i = 0; i < 100; i++) {
            progress.beginTask("remote: " + i, 0);
            progress.endTask();
        }
        assertEquals(List.of("remote: 0"), told);
    }

    @Test
    void itEndsWhenTold() {
        assertFalse(progress.isCancelled());
        progress.cancel();
        assertTrue(progress.isCancelled());
    }
}
