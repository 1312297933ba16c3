package io.infometis.desktop.cluster.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.process.ProcessIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LeftoversTest {
    @TempDir
    Path folder;
    private Path file;
    private Process process;

    @BeforeEach
    void start() throws Exception {
        file = folder.resolve("servers");
        process = new ProcessBuilder("sleep", "77").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void whatStillRunsIsEndedAndGoneOnReturn() throws Exception {
        ProcessIdentity identity = ProcessIdentity.of(process.pid());
        new Leftovers(file).remember("etcd", identity);
        assertEquals(Map.of("etcd", identity), Leftovers.read(file));
        assertEquals(1, new Leftovers(file).end());
        assertFalse(identity.isAlive());
        assertEquals(0, new Leftovers(file).end());
    }

    @Test
    void aLaterProcessWithTheSamePidIsLeftAlone() throws Exception {
        new Leftovers(file).remember("etcd", new ProcessIdentity(process.pid(), "ticks:1@another-boot"));
        assertEquals(0, new Leftovers(file).end());
        assertTrue(process.isAlive());
    }

    @Test
    void aGuardThatIsEndingItsServersIsLetEnd() throws Exception {
        Leftovers leftovers = new Leftovers(file);
        Process guard = new ProcessBuilder("sh", "-c", "sleep 0.3; kill " + process.pid()).start();
        leftovers.remember(Leftovers.GUARD, ProcessIdentity.of(guard.pid()));
        leftovers.remember("etcd", ProcessIdentity.of(process.pid()));
        assertEquals(2, new Leftovers(file).end());
        assertEquals(0, guard.waitFor());
        assertEquals(143, process.waitFor(), "ended by SIGTERM, not by SIGKILL");
    }

    @Test
    void aDamagedFileNamesNothing() throws Exception {
        Files.write(file, new byte[]{(byte) 0xff, (byte) 0xfe, 10, 'x'});
        assertEquals(0, new Leftovers(file).end());
        Files.writeString(file, "etcd\netcd x y\n" + process.pid() + "\n");
        assertEquals(0, new Leftovers(file).end());
        assertTrue(process.isAlive());
    }
}
