package io.infometis.desktop.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProcessProblem;
import io.infometis.desktop.parts.TestParts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class GuardIT {
    private static final Duration SOON = Duration.ofSeconds(15);
    private final LinkedBlockingQueue<GuardEvent> events = new LinkedBlockingQueue<>();
    private Guard guard;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        guard = Guard.open(TestParts.get("guard"), "test", events::add);
    }

    @AfterEach
    void close() {
        guard.close();
        assertFalse(guard.identity().isAlive());
    }

    @Test
    void startReturnsWhenTheProcessRunsAndStopWhenItIsGone() throws Exception {
        guard.start(spec("a", "exec sleep 77", false));
        ProcessIdentity process = guard.running("a").orElseThrow();
        assertTrue(process.isAlive());
        guard.stop("a");
        assertFalse(process.isAlive());
        assertEquals(Optional.empty(), guard.running("a"));
        assertTrue(next(GuardEvent.Exited.class, e -> e.name().equals("a")).expected());
        guard.stop("a");
    }

    @Test
    void aProgramThatDoesNotExistIsAProblemWithItsCommand() {
        ServerSpec spec = new ServerSpec("a", 0, List.of(folder.resolve("absent").toString(), "--x"), Map.of(), folder,
                folder.resolve("log"),
                false, Duration.ofSeconds(1), false);
        var problem = assertInstanceOf(ProcessProblem.ServerFailed.class,
                assertThrows(InfometisException.class, () -> guard.start(spec)).problem());
        assertEquals(folder.resolve("absent") + " --x", problem.command());
        assertTrue(problem.why().contains("no such file"), problem.why());
    }

    @Test
    void aRunningServerIsNotStartedTwice() throws Exception {
        guard.start(spec("a", "exec sleep 77", false));
        assertThrows(InfometisException.class, () -> guard.start(spec("a", "exec sleep 77", false)));
        assertTrue(guard.running("a").isPresent());
    }

    @Test
    void theServersEnvironmentIsOursWithItsOwnAdded() throws Exception {
        ServerSpec spec = new ServerSpec("a", 0, List.of("sh", "-c", "echo \"$OWN in $PWD, path ${PATH:+set}\""), Map.of("OWN", "mine"),
                folder,
                folder.resolve("log"), false, Duration.ofSeconds(1), true);
        guard.start(spec);
        assertEquals("mine in " + folder.toRealPath() + ", path set", next(GuardEvent.Line.class, _ -> true).text());
        assertTrue(guard.awaitGone("a", SOON));
        assertEquals("mine in " + folder.toRealPath() + ", path set\n", Files.readString(folder.resolve("log")));
    }

    @Test
    void howAServerEndedIsKnownWithItsEndThoughTheListenerIsStillBusy() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        try (Guard slow = Guard.open(TestParts.get("guard"), "slow", event -> {
            if (event instanceof GuardEvent.Exited) {
                awaitQuietly(busy);
            }
        })) {
            slow.start(spec("a", "exit 3", false));
            assertTrue(slow.awaitGone("a", SOON));
            assertEquals(Optional.of(3), slow.exitCode("a"));
            busy.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aServerThatDiesComesAgain() throws Exception {
        guard.start(spec("a", "exec sleep 77", true));
        ProcessIdentity first = guard.running("a").orElseThrow();
        first.kill();
        GuardEvent.Exited exit = next(GuardEvent.Exited.class, _ -> true);
        assertFalse(exit.expected());
        assertTrue(exit.restartIn().isPresent());
        next(GuardEvent.Started.class, s -> s.pid() != first.pid());
        assertTrue(guard.running("a").orElseThrow().isAlive());
    }

    @Test
    void aServerThatWaitsForItsRestartCanBeStopped() throws Exception {
        guard.start(spec("a", "exit 1", true));
        next(GuardEvent.Exited.class, _ -> true);
        guard.stop("a");
        assertEquals(Optional.empty(), guard.running("a"));
    }

    @Test
    void shutdownStopsHigherStagesFirst() throws Exception {
        Path order = folder.resolve("order");
        for (int stage = 0; stage < 3; stage++) {
            guard.start(new ServerSpec("s" + stage, stage, List.of("sh", "-c", "trap 'sleep 0.2; echo " + stage + " >> " + order
                    + "; exit' TERM; echo up; while :; do sleep 0.05; done"), Map.of(), folder, folder.resolve("log" + stage), false,
                    Duration.ofSeconds(5), true));
            next(GuardEvent.Line.class, l -> l.text().equals("up"));
        }
        guard.shutdown();
        assertEquals(List.of("2", "1", "0"), Files.readAllLines(order));
    }

    @Test
    void whenTheGuardIsKilledItsServersAndTheirChildrenDieAndWeAreTold() throws Exception {
        guard.start(spec("a", "sleep 77 & echo $!; wait", true));
        long child = Long.parseLong(next(GuardEvent.Line.class, _ -> true).text());
        ProcessIdentity server = guard.running("a").orElseThrow();
        ProcessIdentity grandchild = ProcessIdentity.of(child);
        guard.identity().kill();
        next(GuardEvent.GuardLost.class, _ -> true);
        for (ProcessIdentity process : List.of(server, grandchild)) {
            Waiting.until("the end of " + process, SOON, Duration.ofMillis(5),
                    () -> process.isAlive() ? Optional.empty() : Optional.of(process));
        }
        assertInstanceOf(ProcessProblem.GuardLost.class,
                assertThrows(InfometisException.class, () -> guard.start(spec("b", "exec sleep 77", false))).problem());
    }

    @Test
    void whatIsNoGuardIsAProblem() throws Exception {
        Path fake = Files.writeString(folder.resolve("fake"), "#!/bin/sh\necho oops >&2\n");
        assertTrue(fake.toFile().setExecutable(true));
        var problem = assertThrows(InfometisException.class, () -> Guard.open(fake, "x", events::add)).problem();
        assertTrue(problem.message().contains("oops"), problem.message());
    }

    @Test
    void aDetachedProgramRunsInASessionOfItsOwn() throws Exception {
        long pid = Detached.start(TestParts.get("guard"), folder.resolve("d.log"), List.of("sh", "-c", "echo hello; exec sleep 77"),
                Map.of("A", "b"));
        ProcessIdentity detached = ProcessIdentity.of(pid);
        try {
            assertTrue(detached.isAlive());
            Waiting.until("its output", SOON, Duration.ofMillis(5),
                    () -> text("d.log").equals("hello\n") ? Optional.of(1) : Optional.empty());
        } finally {
            detached.kill();
        }
    }

    private ServerSpec spec(String name, String script, boolean restart) {
        return new ServerSpec(name, 0, List.of("sh", "-c", script), Map.of(), folder, folder.resolve(name + ".log"), restart,
                Duration.ofSeconds(2), true);
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (java.io.IOException e) {
            return "";
        }
    }

    private <T extends GuardEvent> T next(Class<T> type, Predicate<T> wished) throws InterruptedException {
        while (true) {
            GuardEvent event = events.poll(SOON.toSeconds(), TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no " + type.getSimpleName() + " came");
            }
            if (type.isInstance(event) && wished.test(type.cast(event))) {
                return type.cast(event);
            }
        }
    }
}
