package io.infometis.desktop.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.CloneProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.Problem;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.testing.Eventually;
import io.infometis.desktop.testing.TestRepository;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class RepositoryClonerTest {
    private static final ProgressListener SILENT = ProgressListener.silent();

    @TempDir
    Path folder;
    private Path work;
    private TestRepository origin;
    private final RepositoryCloner cloner = new RepositoryCloner();

    @BeforeEach
    void begin() throws Exception {
        folder = folder.toRealPath();
        work = Files.createDirectory(folder.resolve("work"));
        origin = TestRepository.small(folder.resolve("origin"));
        origin.git("branch", "env/uat");
        origin.git("tag", "v1");
    }

    @Test
    void aCloneIsWhatGitWouldMake() throws Exception {
        origin.write("run.sh", "#!/bin/sh\n");
        assertTrue(origin.folder().resolve("run.sh").toFile().setExecutable(true));
        Files.createSymbolicLink(origin.folder().resolve("link"), Path.of("run.sh"));
        String commit = origin.commit("More");
        List<ProgressEvent> events = new ArrayList<>();
        Path into = work.resolve("a/b/config");
        cloner.clone(" " + origin.folder() + "\n", into, events::add);
        TestRepository clone = new TestRepository(into);
        assertEquals(commit, clone.git("rev-parse", "HEAD"));
        assertEquals("main", clone.git("branch", "--show-current"));
        assertEquals("", clone.git("status", "--porcelain"));
        assertEquals(origin.git("rev-parse", "env/uat"), clone.git("rev-parse", "origin/env/uat"));
        assertEquals(origin.git("rev-parse", "v1"), clone.git("rev-parse", "v1"));
        assertEquals(origin.folder().toString(), clone.git("config", "remote.origin.url"));
        assertFalse(clone.git("config", "--list", "--local").contains("worktree"));
        clone.git("fsck", "--strict");
        assertTrue(Files.isExecutable(into.resolve("run.sh")) && Files.isSymbolicLink(into.resolve("link")));
        assertTrue(events.getFirst() instanceof ProgressEvent.Note, events::toString);
        assertEquals(new ProgressEvent.Note(Optional.empty(), "Cloned into " + into), events.getLast());
        assertEquals(Set.of("a"), names(work));
        assertEquals(Set.of("config"), names(work.resolve("a/b")));
        LocalRepository.open(into).close();
    }

    @Test
    void anEmptyFolderIsTakenAlsoThroughALinkAndOneWithFilesIsNot() throws Exception {
        Path empty = Files.createDirectory(work.resolve("empty"));
        Path link = Files.createSymbolicLink(work.resolve("link"), empty);
        cloner.clone("file://" + origin.folder(), link, SILENT);
        assertTrue(Files.isSymbolicLink(link) && Files.isDirectory(empty.resolve(".git")));
        assertInstanceOf(CloneProblem.BadFolder.class, problem(origin.folder().toString(), empty));
        Path file = Files.createFile(work.resolve("file"));
        assertInstanceOf(CloneProblem.BadFolder.class, problem(origin.folder().toString(), file));
        assertInstanceOf(CloneProblem.BadFolder.class, problem(origin.folder().toString(), Path.of("relative")));
        Files.createSymbolicLink(work.resolve("dangling"), Path.of("nothing"));
        assertInstanceOf(CloneProblem.BadFolder.class, problem(origin.folder().toString(), work.resolve("dangling")));
        assertEquals(Set.of("empty", "link", "file", "dangling"), names(work));
    }

    @Test
    void whatAKilledCloneLeftIsReplaced() throws Exception {
        Files.createDirectories(work.resolve(".config.infometis-clone/.git/objects"));
        Files.createFile(work.resolve(".config.infometis-clone/half"));
        cloner.clone(origin.folder().toString(), work.resolve("config"), SILENT);
        assertEquals(Set.of("config"), names(work));
        assertFalse(Files.exists(work.resolve("config/half")));
    }

    @Test
    void submodulesAreNotFetched() throws Exception {
        TestRepository other = TestRepository.small(folder.resolve("other"));
        origin.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", other.folder().toString(), "sub");
        origin.commit("A submodule");
        cloner.clone(origin.folder().toString(), work.resolve("config"), SILENT);
        assertEquals(Set.of(), names(work.resolve("config/sub")));
    }

    @Test
    void anEmptyRepositoryIsCloned() throws Exception {
        TestRepository empty = TestRepository.empty(folder.resolve("nothing-yet"));
        cloner.clone(empty.folder().toString(), work.resolve("config"), SILENT);
        assertEquals(Set.of(".git"), names(work.resolve("config")));
    }

    @Test
    void whatFailsIsToldAndLeavesNothing() throws Exception {
        Path into = work.resolve("new/config");
        Problem absent = problem(folder.resolve("absent").toString(), into);
        assertInstanceOf(CloneProblem.NoSuchRepository.class, absent, absent::message);
        assertEquals(List.of("git clone " + folder.resolve("absent") + " " + into), absent.commands());
        Problem refused = problem("http://127.0.0.1:1/config.git", into);
        assertInstanceOf(CloneProblem.Unreachable.class, refused, refused::message);
        Problem git = problem("git://127.0.0.1:1/config.git", into);
        assertInstanceOf(CloneProblem.Unreachable.class, git, git::message);
        assertInstanceOf(CloneProblem.BadAddress.class, problem("ext::sh -c touch% " + work + "/x", into));
        assertEquals(Set.of(), names(work));
    }

    @Test
    void credentialsOfTheAddressAreUsedAndAppearNowhere() throws Exception {
        origin.git("clone", "-q", "--bare", origin.folder().toString(), folder.resolve("served/config.git").toString());
        new TestRepository(folder.resolve("served/config.git")).git("update-server-info");
        try (GitOverHttp server = new GitOverHttp(folder.resolve("served"), Optional.of("ann:hunter2"))) {
            Problem closed = problem(server.url("", "config.git"), work.resolve("config"));
            assertInstanceOf(CloneProblem.NotAuthorized.class, closed, closed::message);
            Problem wrong = problem(server.url("ann:hunter3@", "config.git"), work.resolve("config"));
            assertInstanceOf(CloneProblem.NotAuthorized.class, wrong, wrong::message);
            assertFalse(wrong.message().contains("hunter3") || wrong.message().contains("ann"), wrong::message);
            assertEquals(List.of("git clone " + server.url("", "config.git") + " " + work.resolve("config")), wrong.commands());
            Problem absent = problem(server.url("ann:hunter2@", "absent.git"), work.resolve("config"));
            assertInstanceOf(CloneProblem.NoSuchRepository.class, absent, absent::message);
            assertFalse(absent.message().contains("hunter2"), absent::message);
            assertEquals(Set.of(), names(work));
            List<ProgressEvent> events = new ArrayList<>();
            cloner.clone(server.url("ann:hunter2@", "config.git"), work.resolve("config"), events::add);
            assertFalse(events.toString().contains("hunter2"));
        }
        TestRepository clone = new TestRepository(work.resolve("config"));
        assertEquals(origin.git("rev-parse", "HEAD"), clone.git("rev-parse", "HEAD"));
        assertFalse(clone.read(".git/config").contains("hunter2"));
    }

    @Test
    void overSshTheMachinesOwnProgramIsAsked() throws Exception {
        Path ssh = script("""
                echo "$@" > ARGS
                while [ "$1" != -- ]; do shift; done
                sh -c "$3"
                """.replace("ARGS", folder.resolve("args").toString()));
        new RepositoryCloner(List.of(ssh.toString())).clone("ssh://git@example.org:2222" + origin.folder(), work.resolve("config"), SILENT);
        assertEquals(origin.git("rev-parse", "HEAD"), new TestRepository(work.resolve("config")).git("rev-parse", "HEAD"));
        assertEquals("-o BatchMode=yes -o ConnectTimeout=60 -p 2222 -l git -- example.org git-upload-pack '" + origin.folder() + "'\n",
                Files.readString(folder.resolve("args")));
        Problem closed = problem("echo 'git@example.org: Permission denied (publickey).' >&2; exit 255");
        assertInstanceOf(CloneProblem.NotAuthorized.class, closed, closed::message);
        assertTrue(closed.why().contains("publickey"), closed::message);
        Problem unknown = problem("echo 'ssh: Could not resolve hostname example.org: Name or service not known' >&2; exit 255");
        assertInstanceOf(CloneProblem.Unreachable.class, unknown, unknown::message);
        Problem absent = problem("echo 'ERROR: Repository not found.' >&2; exit 1");
        assertInstanceOf(CloneProblem.NoSuchRepository.class, absent, absent::message);
        assertEquals(List.of("git clone git@example.org:config.git " + work.resolve("other")), absent.commands());
        assertEquals(Set.of("config"), names(work));
    }

    private Problem problem(String ssh) throws IOException {
        RepositoryCloner over = new RepositoryCloner(List.of(script(ssh).toString()));
        return assertThrows(InfometisException.class, () -> over.clone("git@example.org:config.git", work.resolve("other"), SILENT))
                .problem();
    }

    @Test
    void anInterruptEndsACloneAtWorkAndLeavesNothing() throws Exception {
        Thread caller = Thread.currentThread();
        ProgressListener interrupting = e -> {
            caller.interrupt();
            try {
                new CountDownLatch(1).await(); // until the cancel comes
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        };
        assertThrows(InterruptedException.class,
                () -> cloner.clone(origin.folder().toString(), work.resolve("new/config"), interrupting));
        assertFalse(Thread.interrupted());
        assertEquals(Set.of(), names(work));
    }

    @Test
    void anInterruptEndsACloneThatGetsNoAnswer() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            for (String scheme : List.of("http", "git")) {
                CountDownLatch connected = new CountDownLatch(1);
                Thread.ofVirtual().start(() -> {
                    try (Socket client = silent.accept()) {
                        connected.countDown();
                        assertTrue(client.getInputStream().readAllBytes().length > 0);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
                interruptWhen(connected, cloner, scheme + "://127.0.0.1:" + silent.getLocalPort() + "/config.git");
            }
        }
    }

    @Test
    void anInterruptEndsSsh() throws Exception {
        Path started = folder.resolve("started");
        RepositoryCloner over = new RepositoryCloner(List.of(script("echo $$ > " + started + "\nexec sleep 1000").toString()));
        CountDownLatch running = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try {
                Eventually.isTrue(Duration.ofSeconds(20), () -> "ssh runs", () -> Files.exists(started) && Files.size(started) > 0);
                running.countDown();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        interruptWhen(running, over, "git@example.org:config.git");
        long pid = Long.parseLong(Files.readString(started).strip());
        Eventually.isTrue(Duration.ofSeconds(10), () -> "ssh has ended", () -> ProcessHandle.of(pid).isEmpty());
    }

    private void interruptWhen(CountDownLatch ready, RepositoryCloner with, String url) throws Exception {
        AtomicReference<Throwable> end = new AtomicReference<>(new AssertionError("it did not end"));
        Thread caller = Thread.ofVirtual().start(() -> {
            try {
                with.clone(url, work.resolve("config"), SILENT);
            } catch (InfometisException | InterruptedException e) {
                end.set(e);
            }
        });
        assertTrue(ready.await(20, TimeUnit.SECONDS));
        caller.interrupt();
        assertTrue(caller.join(Duration.ofSeconds(10)), "it did not end");
        assertInstanceOf(InterruptedException.class, end.get());
        assertEquals(Set.of(), names(work));
    }

    @Test
    void twoClonesIntoOneFolderDoNotMeet() throws Exception {
        AtomicReference<Problem> second = new AtomicReference<>();
        cloner.clone(origin.folder().toString(), work.resolve("config"), e -> {
            if (second.get() == null) {
                second.set(problem(origin.folder().toString(), work.resolve("config")));
            }
        });
        assertInstanceOf(CloneProblem.BadFolder.class, second.get());
        assertTrue(Files.isDirectory(work.resolve("config/.git")));
    }

    private Problem problem(String url, Path into) {
        return assertThrows(InfometisException.class, () -> cloner.clone(url, into, SILENT)).problem();
    }

    private Path script(String text) throws IOException {
        Path script = Files.createTempFile(folder, "ssh", ".sh");
        Files.writeString(script, "#!/bin/sh\n" + text + "\n");
        assertTrue(script.toFile().setExecutable(true));
        return script;
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
