package io.infometis.desktop.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.client.AgentApi;
import io.infometis.desktop.client.AgentConnector.Connected;
import io.infometis.desktop.client.AgentFile;
import io.infometis.desktop.client.Protocol;
import io.infometis.desktop.model.AgentInfo;
import io.infometis.desktop.model.AgentProblem;
import io.infometis.desktop.model.DeletePlan;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.model.StartRequest;
import io.infometis.desktop.model.StartSummary;
import io.infometis.desktop.model.Workspace;
import io.infometis.desktop.process.Waiting;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AgentTest {
    private static final ProgressListener SILENT = ProgressListener.silent();
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final Environment DEV = new Environment("dev");
    private static final Environment SLOW = new Environment("slow");

    @TempDir
    Path folder;

    static StartRequest request(String environment) {
        return new StartRequest(new Environment(environment), Optional.of(Path.of("/r")), Optional.empty(), Optional.of("HEAD~1"),
                Path.of("/w"));
    }

    @Test
    void everyCallCrossesTheSocket() throws Exception {
        try (TestAgent test = new TestAgent(folder); AgentApi agent = test.connector().useOrStart(SILENT)) {
            List<ProgressEvent> events = new ArrayList<>();
            StartSummary summary = agent.start(request("dev"), events::add);
            assertEquals(Path.of("/r"), summary.repository());
            assertEquals(2, summary.byKind().get("Service"));
            assertEquals(Duration.ofMillis(12_345), summary.took());
            assertEquals(4, events.size());
            assertInstanceOf(ProgressEvent.PartProgress.class, events.get(2));
            assertEquals(test.environments.workspace(), agent.workspace());
            assertEquals(List.of("dev"), agent.hello().running());
            agent.reconcile(DEV, true);
            agent.resume(DEV);
            assertEquals(1, test.environments.resumed.get());
            assertEquals(new DeletePlan(DEV, true, List.of("/data/dev"), List.of("/repo")), agent.deletePlan(DEV));
            agent.stop(DEV, SILENT);
            agent.delete(DEV, SILENT);
            assertTrue(agent.workspace().environments().isEmpty());
            InfometisException e = assertThrows(InfometisException.class, () -> agent.reconcile(DEV, false));
            assertEquals("NotRunning", e.problem().kind());
        }
    }

    @Test
    void problemsAndDefectsReachTheClientAndTheAgentLivesOn() throws Exception {
        try (TestAgent test = new TestAgent(folder); AgentApi agent = test.connector().useOrStart(SILENT)) {
            InfometisException bad = assertThrows(InfometisException.class, () -> agent.start(request("bad"), SILENT));
            assertEquals("NoRepository", bad.problem().kind());
            assertEquals(List.of("infometis start bad --repository DIR"), bad.problem().commands());
            InfometisException odd = assertThrows(InfometisException.class, () -> agent.start(request("odd"), SILENT));
            assertEquals("Defect", odd.problem().kind());
            assertEquals(1, agent.hello().clients());
        }
    }

    @Test
    void aWatchGetsTheWorkspaceAsItIsAndThenWhatChanges() throws Exception {
        try (TestAgent test = new TestAgent(folder); AgentApi agent = test.connector().useOrStart(SILENT)) {
            agent.start(request("dev"), SILENT);
            BlockingQueue<Workspace> seen = new LinkedBlockingQueue<>();
            try (AgentApi.Subscription watch = agent.watch(seen::add)) {
                Workspace first = next(seen);
                assertEquals(List.of("dev"), List.copyOf(first.environments().keySet()));
                agent.start(request("uat"), SILENT);
                Workspace second = next(seen);
                assertEquals(List.of("dev", "uat"), List.copyOf(second.environments().keySet()));
                assertTrue(first.environments().get("dev") == second.environments().get("dev"), "what did not change is the same object");
                agent.delete(DEV, SILENT);
                assertEquals(List.of("uat"), List.copyOf(next(seen).environments().keySet()));
            }
        }
    }

    private static Workspace next(BlockingQueue<Workspace> seen) throws InterruptedException {
        Workspace next = seen.poll(10, TimeUnit.SECONDS);
        assertTrue(next != null, "a workspace arrives");
        return next;
    }

    @Test
    void anyClientCancelsAStartWhoeverAskedForIt() throws Exception {
        try (TestAgent test = new TestAgent(folder);
                AgentApi one = test.connector().useOrStart(SILENT);
                AgentApi two = test.connector().useOrStart(SILENT)) {
            AtomicReference<Throwable> end = new AtomicReference<>();
            Thread caller = Thread.ofVirtual()
                    .start(() -> end.set(assertThrows(Throwable.class, () -> one.start(request("slow"), SILENT))));
            assertTrue(test.environments.begun.await(10, TimeUnit.SECONDS));
            two.cancelStart(SLOW);
            assertTrue(test.environments.cancelled.await(10, TimeUnit.SECONDS));
            caller.join();
            assertInstanceOf(InterruptedException.class, end.get());
        }
    }

    @Test
    void anInterruptCancelsTheCallInTheAgent() throws Exception {
        try (TestAgent test = new TestAgent(folder); AgentApi agent = test.connector().useOrStart(SILENT)) {
            AtomicReference<Throwable> end = new AtomicReference<>();
            Thread caller = Thread.ofVirtual()
                    .start(() -> end.set(assertThrows(InterruptedException.class, () -> agent.start(request("slow"), SILENT))));
            assertTrue(test.environments.begun.await(10, TimeUnit.SECONDS));
            caller.interrupt();
            assertTrue(test.environments.cancelled.await(10, TimeUnit.SECONDS));
            caller.join();
            assertInstanceOf(InterruptedException.class, end.get());
            assertEquals(List.of(), agent.hello().running());
        }
    }

    @Test
    void aClientThatVanishesCancelsNothing() throws Exception {
        try (TestAgent test = new TestAgent(folder)) {
            AgentApi gone = test.connector().useOrStart(SILENT);
            Thread.ofVirtual().start(() -> assertThrows(InfometisException.class, () -> gone.start(request("slow"), SILENT)));
            assertTrue(test.environments.begun.await(10, TimeUnit.SECONDS));
            gone.close();
            try (AgentApi other = test.connector().useOrStart(SILENT)) {
                Waiting.until("the other client to be gone", LIMIT, LOOK, () -> Optional.of(other.hello().clients()).filter(c -> c == 1));
                test.environments.letGo.countDown();
                Waiting.until("slow to run", LIMIT, LOOK, () -> Optional.of(other.hello()).filter(i -> i.running().contains("slow")));
            }
            assertEquals(1, test.environments.cancelled.getCount());
        }
    }

    @Test
    void shutdownCancelsCallsStopsEverythingAndLeavesNoFile() throws Exception {
        try (TestAgent test = new TestAgent(folder); AgentApi agent = test.connector().useOrStart(SILENT)) {
            Thread.ofVirtual().start(() -> assertThrows(InterruptedException.class, () -> agent.start(request("slow"), SILENT)));
            assertTrue(test.environments.begun.await(10, TimeUnit.SECONDS));
            test.connector().end(test.connector().running().orElseThrow(), SILENT);
            assertEquals(0, test.environments.cancelled.getCount());
            assertTrue(test.environments.closed.get() > 0);
            assertFalse(Files.exists(test.directories.socket()));
            assertFalse(Files.exists(test.directories.agentFile()));
            test.threads.getFirst().join(LIMIT);
            assertTrue(test.connector().running().isEmpty());
        }
    }

    @Test
    void anIdleAgentEndsAndOneThatRunsSomethingDoesNot() throws Exception {
        AgentSettings shortly = TestAgent.settings("one", Protocol.VERSION).withIdle(Duration.ofMillis(300));
        try (TestAgent test = new TestAgent(folder, shortly)) {
            try (AgentApi agent = test.connector().useOrStart(SILENT)) {
                agent.start(request("dev"), SILENT);
            }
            test.threads.getFirst().join(Duration.ofMillis(1_200));
            assertTrue(test.threads.getFirst().isAlive(), "dev runs, so the agent stays");
            test.environments.stop(DEV, SILENT);
            test.threads.getFirst().join(LIMIT);
            assertFalse(test.threads.getFirst().isAlive());
            assertFalse(Files.exists(test.directories.socket()));
        }
    }

    @Test
    void whatADeadAgentLeftIsNoHindrance() throws Exception {
        try (TestAgent test = new TestAgent(folder)) {
            Files.createDirectories(test.directories.state());
            Files.createDirectories(test.directories.runtime());
            Files.writeString(test.directories.agentLock(), "");
            new AgentFile(1 << 22, "ticks:1@gone", "old", "0", 7, test.directories.socket(), "/old").write(test.directories.agentFile());
            try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                dead.bind(UnixDomainSocketAddress.of(test.directories.socket()));
            }
            assertTrue(Files.exists(test.directories.socket()), "closing does not unlink");
            try (AgentApi agent = test.connector().useOrStart(SILENT)) {
                assertEquals("one", agent.hello().build());
            }
        }
    }

    @Test
    void anotherProtocolIsRefusedWhileSomethingRunsAndReplacedWhenIdle() throws Exception {
        try (TestAgent test = new TestAgent(folder)) {
            test.launch(TestAgent.settings("old", Protocol.VERSION + 1));
            Connected old = Waiting.until("the old agent", LIMIT, LOOK, () -> test.connector().running());
            try (AgentApi agent = old.agent()) {
                agent.start(request("dev"), SILENT);
                InfometisException e = assertThrows(InfometisException.class, () -> test.connector().useOrStart(SILENT));
                AgentProblem.OtherBuild problem = assertInstanceOf(AgentProblem.OtherBuild.class, e.problem());
                assertEquals(List.of("dev"), problem.running());
                assertEquals(List.of("infometis agent restart"), problem.commands());
                assertTrue(problem.message().contains("pid " + ProcessHandle.current().pid()), problem.message());
                agent.stop(DEV, SILENT);
            }
            try (AgentApi agent = test.connector().useOrStart(SILENT)) {
                assertEquals(Protocol.VERSION, agent.hello().protocol());
            }
        }
    }

    @Test
    void anotherBuildOfTheSameProtocolIsUsedWhileItIsNeededAndReplacedWhenIdle() throws Exception {
        try (TestAgent test = new TestAgent(folder)) {
            AgentInfo first;
            try (AgentApi agent = test.connector("one").useOrStart(SILENT)) {
                first = agent.hello();
                agent.start(request("dev"), SILENT);
            }
            try (AgentApi agent = test.connector("two").useOrStart(SILENT)) {
                assertEquals(first.since(), agent.hello().since());
                agent.stop(DEV, SILENT);
            }
            Waiting.until("another agent", LIMIT, LOOK, () -> {
                try (AgentApi agent = test.connector("two").useOrStart(SILENT)) { // kept while it still sees the last client
                    return Optional.of(agent.hello().since()).filter(since -> !since.equals(first.since()));
                }
            });
        }
    }

    @Test
    void twoClientsThatStartAtOnceEndWithOneAgent() throws Exception {
        for (int race = 0; race < 100; race++) {
            Path own = Files.createDirectory(folder.resolve("r" + race));
            try (TestAgent test = new TestAgent(own)) {
                CountDownLatch go = new CountDownLatch(1);
                List<AgentInfo> found = new java.util.concurrent.CopyOnWriteArrayList<>();
                List<Thread> clients = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    clients.add(Thread.ofPlatform().start(() -> connect(test, go, found)));
                }
                go.countDown();
                for (Thread client : clients) {
                    client.join();
                }
                assertEquals(2, found.size(), "race " + race);
                assertEquals(found.getFirst().since(), found.getLast().since(), "race " + race);
                assertEquals(1, test.served.get(), "race " + race);
            }
        }
    }

    private static void connect(TestAgent test, CountDownLatch go, List<AgentInfo> found) {
        try {
            go.await();
            try (AgentApi agent = test.connector().useOrStart(SILENT)) {
                found.add(agent.hello());
            }
        } catch (InfometisException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
