package io.infometis.desktop.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(30)
@DisabledOnOs(OS.WINDOWS)
class PipedChildTest {
    @Test
    void itsLastWordsAreThereAlthoughItWasKilledAfterItsOutputEnded() throws Exception {
        PipedChild child = PipedChild.start(List.of("sh", "-c", "cat; echo no >&2; echo more >&2; exit 3"));
        child.getOutputStream().write("in".getBytes(StandardCharsets.UTF_8));
        child.getOutputStream().close();
        assertEquals("in", new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        child.exitValue();
        child.destroyForcibly();
        assertEquals("no\nmore", child.words());
        assertEquals(3, child.exitValue());
        assertEquals(-1, child.getErrorStream().read());
    }

    @Test
    void whatNobodyReadsIsNotKept() throws Exception {
        PipedChild child = PipedChild.start(List.of("sh", "-c", "yes 0123456789 | head -c 1000000 >&2"));
        assertEquals(0, child.waitFor());
        assertEquals(2_000, child.words().length());
    }

    @Test
    void itCanBeKilled() throws Exception {
        PipedChild child = PipedChild.start(List.of("sleep", "1000"));
        assertTrue(child.isAlive());
        assertEquals(137, child.exitValue(), "it runs on although it is asked for its end");
        child.waitFor();
        assertFalse(child.isAlive());
    }
}
