package io.infometis.desktop.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessIdentityTest {
    @Test
    void weAreAliveAndStayTheSame() {
        long own = ProcessHandle.current().pid();
        ProcessIdentity identity = ProcessIdentity.of(own);
        assertTrue(identity.isAlive());
        assertEquals(identity, ProcessIdentity.of(own));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onLinuxTheStartHoldsTicksAndBoot() {
        ProcessIdentity identity = ProcessIdentity.of(ProcessHandle.current().pid());
        assertTrue(identity.start().matches("ticks:\\d+@[0-9a-f-]{36}"), identity.start());
        long ticks = Long.parseLong(identity.start().substring(6, identity.start().indexOf('@')));
        assertEquals(identity, ProcessIdentity.ofTicks(identity.pid(), ticks));
    }

    @Test
    void anotherProcessWithTheSamePidIsNeitherAliveNorKilled() {
        ProcessIdentity other = new ProcessIdentity(ProcessHandle.current().pid(), "ticks:1@another-boot");
        assertFalse(other.isAlive());
        other.kill(); // or this test would not end
        ProcessGroups.kill(other);
    }

    @Test
    void aProcessThatNeverWasIsNotAlive() {
        assertFalse(ProcessIdentity.of(Long.MAX_VALUE).isAlive());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void killEndsIt() throws Exception {
        Process sleep = new ProcessBuilder("sleep", "77").start();
        ProcessIdentity identity = ProcessIdentity.of(sleep.pid());
        identity.kill();
        sleep.waitFor();
        assertFalse(identity.isAlive());
    }
}
