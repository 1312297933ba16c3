package io.infometis.desktop.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildIdTest {
    @Test
    void itChangesWithContentAndTimeAndNotWithThePlace(@TempDir Path folder) throws Exception {
        Path one = tree(folder.resolve("one"), "x", 1000);
        String id = BuildId.of(one.toString());
        assertEquals(id, BuildId.of(tree(folder.resolve("two"), "x", 1000).toString()));
        assertNotEquals(id, BuildId.of(tree(folder.resolve("three"), "xx", 1000).toString()));
        assertNotEquals(id, BuildId.of(tree(folder.resolve("four"), "x", 2000).toString()));
        assertEquals(16, id.length());
    }

    @Test
    void theWindowIsOfTheCommandLinesBuild() {
        String before = BuildId.current();
        System.setProperty("infometis.core.class-path", System.getProperty("java.class.path"));
        try {
            assertEquals(before, BuildId.current());
            System.setProperty("infometis.core.class-path", "");
            assertNotEquals(before, BuildId.current());
        } finally {
            System.clearProperty("infometis.core.class-path");
        }
    }

    @Test
    void anAgentsMainClassIsTheCommandLines() {
        assertEquals(io.infometis.desktop.cli.Main.class.getName(), AgentProcess.current(Map.of()).main());
    }

    private static Path tree(Path folder, String text, long time) throws Exception {
        Files.createDirectories(folder.resolve("a"));
        Path file = Files.writeString(folder.resolve("a/B.class"), text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(time));
        return folder;
    }

    @Test
    void whatIsNotThereDoesNotCount() {
        assertEquals(BuildId.of(""), BuildId.of("/nowhere/x.jar"));
    }

    @Test
    void theVersionIsTheBuilds() throws Exception {
        Path pom = Path.of("pom.xml").toAbsolutePath();
        assertTrue(Files.readString(pom).contains("<version>" + Version.TEXT + "</version>"), pom.toString());
    }
}
