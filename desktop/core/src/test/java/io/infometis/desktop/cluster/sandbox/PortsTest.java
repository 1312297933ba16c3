package io.infometis.desktop.cluster.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("ports.properties");
    }

    @Test
    void theSamePortsAreChosenAgainWhileTheyAreFree() throws Exception {
        Ports first = Ports.choose(file);
        assertEquals(3, Set.of(first.etcd(), first.peer(), first.api()).size());
        assertEquals(first, Ports.choose(file));
    }

    @Test
    void aTakenPortBringsNewOnes() throws Exception {
        Ports first = Ports.choose(file);
        try (ServerSocket _ = new ServerSocket(first.api(), 1, InetAddress.getLoopbackAddress())) {
            assertNotEquals(first.api(), Ports.choose(file).api());
        }
        assertEquals(Ports.read(file), Optional.of(Ports.choose(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "etcd=1", "etcd=a\npeer=2\napi=3", "etcd=0\npeer=2\napi=3", "etcd=5\npeer=5\napi=70000", "\\u00"})
    void aDamagedFileIsAsNone(String text) throws Exception {
        Files.writeString(file, text);
        assertEquals(Optional.empty(), Ports.read(file));
        assertTrue(Ports.free(Ports.choose(file).etcd()));
    }
}
