package io.infometis.desktop.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.infometis.desktop.model.ObjectDetails.ObjectEvent;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventsTest {
    @Test
    void anEventOfTheOldApiTellsItsLastTimeAndHowOften() {
        assertEquals(new ObjectEvent(true, "BackOff", "Back-off", 7, Optional.of(Instant.parse("2026-11-24T12:05:00Z"))), event("""
                type: Warning
                reason: BackOff
                message: Back-off
                count: 7
                firstTimestamp: "2026-11-24T12:00:00Z"
                lastTimestamp: "2026-11-24T12:05:00Z"
                eventTime: null
                metadata: {creationTimestamp: "2026-11-24T13:00:00Z"}
                """));
    }

    @Test
    void aSeriesOfTheNewApiDoes() {
        assertEquals(new ObjectEvent(false, "Scheduled", "on node", 3, Optional.of(Instant.parse("2026-11-24T12:06:00.000001Z"))), event("""
                type: Normal
                reason: Scheduled
                message: on node
                eventTime: "2026-11-24T12:00:00.000000Z"
                series: {count: 3, lastObservedTime: "2026-11-24T12:06:00.000001Z"}
                lastTimestamp: null
                metadata: {creationTimestamp: "2026-11-24T12:00:00Z"}
                """));
    }

    @Test
    void oneWithoutAnyCountOrTimeHappenedOnce() {
        assertEquals(new ObjectEvent(false, "", "", 1, Optional.empty()), event("{type: Normal, count: 0, lastTimestamp: nonsense}"));
    }

    @Test
    void oneWithoutATimeHappenedWhenItWasWritten() {
        assertEquals(Optional.of(Instant.parse("2026-11-24T12:00:00Z")),
                event("{type: Normal, metadata: {creationTimestamp: '2026-11-24T12:00:00Z'}}").last());
    }

    private static ObjectEvent event(String yaml) {
        return Events.event(Manifests.read(yaml).getFirst());
    }
}
