package io.infometis.desktop.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class DirectoriesTest {
    @TempDir
    Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutVariablesTheyLieInTheHome() {
        Directories d = Directories.fromEnvironment(Map.of("HOME", "/home/ann"));
        assertEquals(Path.of("/home/ann/.config/infometis"), d.config());
        assertEquals(Path.of("/home/ann/.local/share/infometis/environments/dev"), d.environment(new Environment("dev")));
        assertEquals(Path.of("/home/ann/.local/state/infometis/logs/dev"), d.logs(new Environment("dev")));
        assertEquals(Path.of("/home/ann/.cache/infometis/parts"), d.partsCache());
        assertEquals("agent.sock", d.socket().getFileName().toString());
    }

    @Test
    void xdgVariablesWinAndRelativeOnesAreIgnored() {
        Directories d = Directories
                .fromEnvironment(Map.of("HOME", "/h", "XDG_DATA_HOME", "/d", "XDG_STATE_HOME", "/s", "XDG_CONFIG_HOME", "c",
                        "XDG_RUNTIME_DIR", "/run/user/7", "INFOMETIS_PARTS_CACHE", "/p"));
        assertEquals(Path.of("/d/infometis"), d.data());
        assertEquals(Path.of("/s/infometis/agent.json"), d.agentFile());
        assertTrue(d.config().startsWith("/h"));
        assertEquals(Path.of("/run/user/7/infometis"), d.socket().getParent());
        assertEquals(Path.of("/p"), d.partsCache());
    }

    @Test
    void otherFoldersHaveAnotherSocketInTheSameRuntimeFolder() {
        assertNotEquals(Directories.fromEnvironment(Map.of("XDG_DATA_HOME", "/a", "XDG_RUNTIME_DIR", "/run")).socket(),
                Directories.fromEnvironment(Map.of("XDG_DATA_HOME", "/b", "XDG_RUNTIME_DIR", "/run")).socket());
    }

    @Test
    void aSocketPathThatIsTooLongForTheSystemMovesToTheTemporaryFolder() {
        Path socket = Directories.fromEnvironment(Map.of("XDG_RUNTIME_DIR", "/" + "x".repeat(90))).socket();
        assertTrue(socket.toString().getBytes(StandardCharsets.UTF_8).length < 104, socket.toString());
        assertTrue(socket.startsWith(System.getProperty("java.io.tmpdir")));
    }

    @Test
    void ensureMakesFoldersForTheUserAlone() throws Exception {
        Path made = Directories.ensure(folder.resolve("a/b"));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made.getParent())));
        assertEquals(made, Directories.ensure(made));
    }

    @Test
    void aFileInTheWayIsAProblemThatNamesIt() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        var problem = assertThrows(InfometisException.class, () -> Directories.ensure(file.resolve("below"))).problem();
        assertTrue(problem.what().contains(file.toString()), problem.what());
    }

    @Test
    void aFolderOfAnotherUserIsRefused() throws Exception {
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        try {
            Files.setAttribute(foreign, "unix:uid", 12345);
        } catch (java.io.IOException e) {
            org.junit.jupiter.api.Assumptions.abort("only root can give a folder away");
        }
        assertThrows(InfometisException.class, () -> Directories.ensure(foreign));
    }
}
