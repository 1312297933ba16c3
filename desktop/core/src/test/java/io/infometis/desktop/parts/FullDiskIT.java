package io.infometis.desktop.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.PartProblem;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.process.Command;
import io.infometis.desktop.process.CommandResult;
import io.infometis.desktop.process.CommandRunner;
import io.infometis.desktop.process.Directories;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is really full: a small file system in memory, which only root may mount.
@EnabledOnOs(OS.LINUX)
class FullDiskIT {
    private static final Duration LONG = Duration.ofSeconds(20);
    private final CommandRunner runner = new CommandRunner();

    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        CommandResult mounted = runner.tryRun(Command.of(LONG, "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()));
        Assumptions.assumeTrue(mounted.exitCode() == 0, "only root can mount: " + mounted.stderr());
    }

    @AfterEach
    void unmount() throws Exception {
        runner.tryRun(Command.of(LONG, "umount", disk.toString()));
    }

    @Test
    void aDownloadThatDoesNotFitIsRefusedBeforeItFillsTheDisk() throws Exception {
        try (FileServer server = new FileServer(new byte[3_000_000])) {
            var full = full(server);
            assertEquals(3_000_000, full.needed());
            assertTrue(full.free() > 500_000 && full.free() <= 1 << 20, full.why());
        }
    }

    @Test
    void aDownloadOfUnknownLengthThatFillsTheDiskIsSaidAndNothingIsInstalled() throws Exception {
        try (FileServer server = new FileServer(new byte[3_000_000])) {
            server.faults.add(FileServer.Fault.NO_LENGTH);
            var full = full(server);
            assertTrue(full.folder().startsWith(disk), full.what());
            assertFalse(parts(server).list().getFirst().present());
        }
    }

    @Test
    void aBuildThatFillsTheDiskSaysWhatIsNeeded() throws Exception {
        Map<String, String> env = Map.of("PATH", System.getenv("PATH"));
        Directories directories = Directories.fromEnvironment(
                Map.of("XDG_STATE_HOME", folder.resolve("state").toString(), "INFOMETIS_PARTS_CACHE", disk.resolve("cache").toString()));
        Parts parts = new Parts(directories, new PartsSettings(env, GoModule.find()));
        var full = assertInstanceOf(PartProblem.DiskFull.class,
                assertThrows(InfometisException.class, () -> parts.get("guard", ProgressListener.silent())).problem());
        assertTrue(full.needed() > 1_000_000_000L && full.message().contains(disk.toString()), full.message());
    }

    private PartProblem.DiskFull full(FileServer server) {
        return assertInstanceOf(PartProblem.DiskFull.class,
                assertThrows(InfometisException.class, () -> parts(server).get("etcd", ProgressListener.silent())).problem());
    }

    private Parts parts(FileServer server) throws Exception {
        Directories directories = Directories.fromEnvironment(
                Map.of("XDG_STATE_HOME", folder.resolve("state").toString(), "INFOMETIS_PARTS_CACHE", disk.resolve("cache").toString()));
        String sha256 = Digests.of(Files.write(folder.resolve("expected"), server.content));
        Part.Download download = new Part.Download("upstream", Platform.current().os(), Platform.current().arch(), server.url(), sha256,
                "");
        Part etcd = new Part.Program("etcd", "store", "v1.0.0", "Apache-2.0", List.of("sandbox"), List.of(download), "example.org/etcd",
                "etcd",
                List.of(), false);
        return new Parts(directories, new PartsSettings(Map.of("INFOMETIS_GO", "/nonexistent"), Optional.empty()),
                new Catalog(0, List.of(etcd)));
    }
}
