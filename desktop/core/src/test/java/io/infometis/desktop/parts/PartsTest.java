package io.infometis.desktop.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.Availability;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.PartProblem;
import io.infometis.desktop.model.Problem;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.process.Directories;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PartsTest {
    private static final byte[] PROGRAM = "#!/bin/sh\necho etcd\n".getBytes(StandardCharsets.UTF_8);
    private FileServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void serve() throws Exception {
        server = new FileServer(PROGRAM);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aDownloadedProgramCanBeExecutedAndIsThereTheNextTime() throws Exception {
        Parts parts = parts("cache", Map.of(), digest(PROGRAM), "");
        Path etcd = parts.get("etcd", ProgressListener.silent());
        assertTrue(Files.isExecutable(etcd));
        assertEquals(etcd, parts("cache", Map.of(), digest(PROGRAM), "").get("etcd", ProgressListener.silent()));
        assertEquals(1, server.ranges.size());
        PartStatus status = parts.verify().getFirst();
        assertEquals("upstream: " + server.url(), status.source());
        assertEquals(digest(PROGRAM), status.sha256().orElseThrow());
        assertFalse(Files.exists(folder.resolve("cache/.work/etcd")));
    }

    @Test
    void aProgramInAnArchiveIsTakenOutOfIt() throws Exception {
        byte[] archive = tarGz(Map.of("etcd-v1/README", "text".getBytes(StandardCharsets.UTF_8), "etcd-v1/etcd", PROGRAM));
        server.content = archive;
        Path etcd = parts("cache", Map.of(), digest(archive), "etcd-v1/etcd").get("etcd", ProgressListener.silent());
        assertEquals(new String(PROGRAM, StandardCharsets.UTF_8), Files.readString(etcd));
    }

    @Test
    void whatIsNotThePinnedFileIsNeverInstalled() throws Exception {
        Parts parts = parts("cache", Map.of(), "0".repeat(64), "");
        assertInstanceOf(PartProblem.DigestMismatch.class, problem(parts, "etcd"));
        assertFalse(parts.list().getFirst().present());
    }

    @Test
    void aProgramThatWasChangedAfterItsInstallationIsFetchedAgain() throws Exception {
        Parts parts = parts("cache", Map.of(), digest(PROGRAM), "");
        Path etcd = parts.get("etcd", ProgressListener.silent());
        Files.writeString(etcd, "tampered");
        assertTrue(parts.verify().getFirst().problem().contains("changed"), parts.verify().toString());
        assertEquals(new String(PROGRAM, StandardCharsets.UTF_8), Files.readString(parts.get("etcd", ProgressListener.silent())));
    }

    @Test
    void anOfflineBundleComesBeforeADownload() throws Exception {
        parts("bundle", Map.of(), digest(PROGRAM), "").get("etcd", ProgressListener.silent());
        Parts offline = parts("cache", Map.of("INFOMETIS_BUNDLE", folder.resolve("bundle").toString()), digest(PROGRAM), "");
        assertInstanceOf(Availability.Available.class, offline.availability("etcd"));
        Path etcd = offline.get("etcd", ProgressListener.silent());
        assertTrue(etcd.startsWith(folder.resolve("cache")) && Files.isExecutable(etcd), etcd.toString());
        assertEquals(1, server.ranges.size());
        assertEquals("offline bundle", offline.list().getFirst().source());
    }

    @Test
    void aGivenPathComesFirstAndIsCheckedBeforeItIsUsed() throws Exception {
        Path mine = Files.write(folder.resolve("mine"), PROGRAM);
        Parts parts = parts("cache", Map.of("INFOMETIS_PART_ETCD", mine.toString()), digest(PROGRAM), "");
        assertTrue(problem(parts, "etcd").why().contains("may be executed"), problem(parts, "etcd").message());
        assertTrue(mine.toFile().setExecutable(true));
        assertEquals(mine, parts.get("etcd", ProgressListener.silent()));
        assertEquals("given path", parts.list().getFirst().source());
        Files.delete(mine);
        assertInstanceOf(PartProblem.GivenPathUnusable.class, problem(parts, "etcd"));
    }

    @Test
    void anUnknownPartIsAProblemThatListsTheKnownOnes() throws Exception {
        Problem problem = problem(parts("cache", Map.of(), digest(PROGRAM), ""), "docker");
        assertTrue(problem.message().contains("docker") && problem.advice().contains("etcd"), problem.message());
    }

    @Test
    void aPartThatNoSourceHasIsNotAvailableBeforeAnythingStarts() throws Exception {
        Parts parts = new Parts(directories("cache"), new PartsSettings(Map.of(), Optional.empty()),
                catalog("windows-3.1", "0".repeat(64), ""));
        var not = assertInstanceOf(Availability.NotAvailable.class, parts.availability("etcd"));
        assertTrue(not.reason().contains("bundle"), not.reason());
        assertInstanceOf(PartProblem.NotAvailable.class, problem(parts, "etcd"));
    }

    @Test
    void aCacheThatCannotBeWrittenIsSaid() throws Exception {
        Files.createFile(folder.resolve("cache"));
        assertTrue(problem(parts("cache", Map.of(), digest(PROGRAM), ""), "etcd").what().contains(folder.resolve("cache").toString()));
    }

    private static Problem problem(Parts parts, String part) {
        return assertThrows(InfometisException.class, () -> parts.get(part, ProgressListener.silent())).problem();
    }

    private Parts parts(String cache, Map<String, String> more, String sha256, String member) {
        Map<String, String> env = new HashMap<>(Map.of("INFOMETIS_GO", "/nonexistent/go"));
        env.putAll(more);
        return new Parts(directories(cache), new PartsSettings(env, Optional.empty()), catalog(Platform.current().os(), sha256, member));
    }

    private Directories directories(String cache) {
        return Directories.fromEnvironment(
                Map.of("XDG_STATE_HOME", folder.resolve("state").toString(), "INFOMETIS_PARTS_CACHE", folder.resolve(cache).toString()));
    }

    private Catalog catalog(String os, String sha256, String member) {
        return Catalog
                .parse("""
                        {"parts": [{"name": "etcd", "about": "store", "version": "v1.0.0", "kind": "program", "license": "Apache-2.0", "neededBy": ["sandbox"],
                          "main": "example.org/etcd", "output": "etcd",
                          "downloads": [{"source": "upstream", "os": "%s", "arch": "%s", "url": "%s", "sha256": "%s", "member": "%s"}]}]}
                        """
                        .formatted(os, Platform.current().arch(), server.url(), sha256, member));
    }

    private String digest(byte[] bytes) throws Exception {
        return Digests.of(Files.write(folder.resolve("digested"), bytes));
    }

    private static byte[] tarGz(Map<String, byte[]> files) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                byte[] header = new byte[512];
                byte[] name = file.getKey().getBytes(StandardCharsets.UTF_8);
                System.arraycopy(name, 0, header, 0, name.length);
                byte[] size = String.format("%011o", file.getValue().length).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(size, 0, header, 124, size.length);
                header[156] = '0';
                out.write(header);
                out.write(file.getValue());
                out.write(new byte[Math.floorMod(-file.getValue().length, 512)]);
            }
            out.write(new byte[1024]);
        }
        return bytes.toByteArray();
    }
}
