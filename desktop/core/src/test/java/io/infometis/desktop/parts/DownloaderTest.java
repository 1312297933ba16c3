package io.infometis.desktop.parts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.PartPhase;
import io.infometis.desktop.model.PartProblem;
import io.infometis.desktop.model.Problem;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.parts.FileServer.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloaderTest {
    private static final int SIZE = 300_000;
    private final byte[] content = new byte[SIZE];
    private final List<ProgressEvent> events = new CopyOnWriteArrayList<>();
    private FileServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void serve() throws Exception {
        new Random(7).nextBytes(content);
        server = new FileServer(content);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aWholeDownloadIsVerifiedAndTellsBytes() throws Exception {
        assertArrayEquals(content, Files.readAllBytes(fetch(Map.of())));
        ProgressEvent.PartProgress last = (ProgressEvent.PartProgress) events.stream()
                .filter(e -> e instanceof ProgressEvent.PartProgress p && p.phase() == PartPhase.DOWNLOADING).reduce((_, b) -> b)
                .orElseThrow();
        assertEquals(List.of((long) SIZE, (long) SIZE, "bytes"), List.of(last.done(), last.total(), last.unit()));
    }

    @Test
    void aCutConnectionIsContinuedWhereItBroke() throws Exception {
        server.faults.add(Fault.CUT);
        assertArrayEquals(content, Files.readAllBytes(fetch(Map.of())));
        assertEquals(2, server.ranges.size());
        assertContinued();
    }

    @Test
    void aLaterAttemptContinuesWhatAnEarlierProcessLeft() throws Exception {
        server.faults.addAll(List.of(Fault.CUT, Fault.UNAVAILABLE));
        assertInstanceOf(PartProblem.DownloadFailed.class, problem(Map.of()));
        assertArrayEquals(content, Files.readAllBytes(fetch(Map.of())));
        assertContinued();
    }

    @Test
    void whatIsWholeButWasNotYetInstalledIsNotFetchedAgain() throws Exception {
        fetch(Map.of());
        fetch(Map.of());
        assertEquals(1, server.ranges.size());
    }

    @Test
    void aFileThatChangedMeanwhileIsFetchedFromItsStart() throws Exception {
        byte[] old = content.clone();
        old[0]++;
        server.content = old;
        server.etag = "\"old\"";
        server.faults.addAll(List.of(Fault.CUT, Fault.UNAVAILABLE));
        problem(Map.of());
        server.content = content;
        server.etag = "\"new\"";
        assertArrayEquals(content, Files.readAllBytes(fetch(Map.of())));
    }

    @Test
    void aConnectionThatStallsIsGivenUpAndContinued() throws Exception {
        server.faults.add(Fault.STALL);
        assertArrayEquals(content, Files.readAllBytes(fetch(Map.of(), Duration.ofMillis(500))));
        assertEquals(2, server.ranges.size());
    }

    @Test
    void aConnectionThatAlwaysBreaksEndsWithAProblem() {
        server.faults.addAll(List.of(Fault.CUT, Fault.CUT, Fault.CUT, Fault.CUT));
        server.sentBeforeFault = 10;
        var failed = assertInstanceOf(PartProblem.DownloadFailed.class, problem(Map.of()));
        assertEquals(server.url(), failed.url());
        assertEquals(4, server.ranges.size());
    }

    @Test
    void anotherDigestIsNeverKept() throws Exception {
        byte[] other = content.clone();
        other[5]++;
        server.content = other;
        var mismatch = assertInstanceOf(PartProblem.DigestMismatch.class, problem(Map.of()));
        assertTrue(mismatch.why().contains(Digests.of(file(content))) && mismatch.why().contains(mismatch.found()), mismatch.why());
        assertNothingKept();
    }

    @Test
    void aShortFileThatSaysItIsWholeIsNeverKept() throws Exception {
        server.content = java.util.Arrays.copyOf(content, 1000);
        assertInstanceOf(PartProblem.DigestMismatch.class, problem(Map.of()));
        assertNothingKept();
    }

    @Test
    void aLoginPageIsNamedAsOne() throws Exception {
        for (Fault fault : List.of(Fault.PAGE, Fault.REDIRECT_TO_PAGE)) {
            server.faults.add(fault);
            var failed = assertInstanceOf(PartProblem.DownloadFailed.class, problem(Map.of()));
            assertTrue(failed.why().contains("login page"), failed.why());
            assertNothingKept();
        }
    }

    @Test
    void withoutALengthItWorksAsWell() throws Exception {
        server.faults.add(Fault.NO_LENGTH);
        assertArrayEquals(content, Files.readAllBytes(fetch(Map.of())));
    }

    @Test
    void aMirrorIsAskedInsteadOfTheHost() throws Exception {
        Part.Download upstream = download("https://example.invalid/v1/etcd");
        Map<String, String> mirror = Map.of("INFOMETIS_MIRROR", "http://127.0.0.1:" + server.port() + "/file/");
        new Downloader(settings(mirror), Duration.ofSeconds(9)).fetch(upstream, folder, new Progress("etcd", events::add));
        assertEquals(List.of("/file/example.invalid/v1/etcd"), server.paths);
    }

    @Test
    void aDeadProxyIsSaidWithoutItsPassword() throws Exception {
        int dead = freePort();
        Part.Download upstream = download("http://example.invalid/etcd");
        Problem problem = assertThrows(InfometisException.class,
                () -> new Downloader(settings(Map.of("HTTP_PROXY", "http://ann:secret@127.0.0.1:" + dead)), Duration.ofSeconds(9)).fetch(
                        upstream, folder,
                        new Progress("etcd", events::add)))
                .problem();
        assertTrue(problem.why().contains("127.0.0.1:" + dead) && !problem.message().contains("secret"), problem.message());
        assertTrue(problem.advice().contains("HTTPS_PROXY"), problem.advice());
    }

    @Test
    void certificatesThatCannotBeReadAreSaid() {
        assertInstanceOf(PartProblem.CertificatesUnusable.class, problem(Map.of("INFOMETIS_CA_FILE", folder.resolve("no.pem").toString())));
    }

    @Test
    void anInterruptEndsItAndKeepsWhatCame() throws Exception {
        server.faults.add(Fault.STALL);
        CountDownLatch began = new CountDownLatch(1);
        AtomicReference<Throwable> end = new AtomicReference<>();
        Part.Download download = download(server.url());
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                new Downloader(settings(Map.of()), Duration.ofMinutes(1)).fetch(download, folder, new Progress("etcd", e -> {
                    if (e instanceof ProgressEvent.PartProgress p && p.done() > 0) {
                        began.countDown();
                    }
                }));
            } catch (InfometisException | InterruptedException e) {
                end.set(e);
            }
        });
        began.await();
        thread.interrupt();
        thread.join();
        assertInstanceOf(InterruptedException.class, end.get());
        assertArrayEquals(content, Files.readAllBytes(fetch(Map.of())));
        assertTrue(server.ranges.getLast().startsWith("bytes="), server.ranges.toString());
    }

    /// The JDK may drop the last bytes that came before a cut, so not exactly from the half.
    private void assertContinued() {
        int from = Integer.parseInt(server.ranges.getLast().replaceAll("bytes=(\\d+)-", "$1"));
        assertTrue(from > SIZE / 4 && from <= SIZE / 2, server.ranges.toString());
    }

    private Path fetch(Map<String, String> env) throws Exception {
        return fetch(env, Duration.ofSeconds(9));
    }

    private Path fetch(Map<String, String> env, Duration stall) throws Exception {
        return new Downloader(settings(env), stall).fetch(download(server.url()), folder, new Progress("etcd", events::add));
    }

    private Problem problem(Map<String, String> env) {
        return assertThrows(InfometisException.class, () -> fetch(env)).problem();
    }

    private Part.Download download(String url) throws Exception {
        return new Part.Download("upstream", "linux", "amd64", url, Digests.of(file(content)), "");
    }

    private Path file(byte[] bytes) throws Exception {
        return Files.write(Files.createDirectories(folder.resolve("expected")).resolve("file"), bytes);
    }

    private void assertNothingKept() throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(), all.filter(f -> f.toString().endsWith(".part")).toList());
        }
    }

    private static PartsSettings settings(Map<String, String> env) {
        return new PartsSettings(env, Optional.empty());
    }

    private static int freePort() throws Exception {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
