package io.infometis.desktop.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.cli.Main;
import io.infometis.desktop.client.AgentApi;
import io.infometis.desktop.client.AgentConnector;
import io.infometis.desktop.client.AgentFile;
import io.infometis.desktop.client.AgentProcess;
import io.infometis.desktop.client.BuildId;
import io.infometis.desktop.client.DetachedAgent;
import io.infometis.desktop.model.AgentInfo;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.parts.TestParts;
import io.infometis.desktop.process.Command;
import io.infometis.desktop.process.CommandResult;
import io.infometis.desktop.process.CommandRunner;
import io.infometis.desktop.process.Directories;
import io.infometis.desktop.process.ProcessIdentity;
import io.infometis.desktop.process.Waiting;
import io.infometis.desktop.testing.TestHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The agent as a process of its own: detached, found by others, ended by idleness, by a signal, or killed.
@Timeout(180)
@SuppressWarnings("NullAway.Init")
class AgentIT {
    private static final ProgressListener SILENT = ProgressListener.silent();
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(20);

    @TempDir
    Path folder;
    private TestHome home;
    private Directories directories;

    @BeforeEach
    void begin() {
        home = new TestHome(folder);
        directories = home.directories();
    }

    @AfterEach
    void end() throws Exception {
        Optional<AgentFile> left = AgentFile.read(directories.agentFile());
        left.map(AgentFile::process).ifPresent(ProcessIdentity::kill);
        Waiting.until("no process of this test", LIMIT, LOOK, () -> home(home));
    }

    private static Optional<Boolean> home(TestHome home) {
        try {
            return home.processes().isEmpty() ? Optional.of(true) : Optional.empty();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private AgentConnector connector(int idleSeconds) {
        AgentProcess process = new AgentProcess(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), Main.class.getName(),
                List.of("agent", "--foreground", "--quiet", "--idle", Integer.toString(idleSeconds)), home.variables());
        return new AgentConnector(directories, BuildId.current(), new DetachedAgent(directories, TestParts.parts(), process));
    }

    private AgentInfo started(int idleSeconds) throws InfometisException, InterruptedException {
        try (AgentApi agent = connector(idleSeconds).useOrStart(SILENT)) {
            return agent.hello();
        }
    }

    private void awaitGone(AgentInfo agent) throws InfometisException, InterruptedException {
        ProcessIdentity process = new ProcessIdentity(agent.pid(), agent.start());
        Waiting.until("the agent's end", LIMIT, LOOK, () -> process.isAlive() ? Optional.empty() : Optional.of(true));
        assertFalse(Files.exists(directories.socket()), "the socket is unlinked");
        assertFalse(Files.exists(directories.agentFile()), "its file is removed");
    }

    @Test
    void itRunsInASessionOfItsOwnAndEndsWhenIdle() throws Exception {
        AgentInfo agent = started(1);
        Path stat = Path.of("/proc/" + agent.pid() + "/stat");
        if (Files.exists(stat)) {
            String[] fields = Files.readString(stat).replaceAll("^.*\\) ", "").split(" ");
            assertEquals(Long.toString(agent.pid()), fields[3], "its session is its own: no terminal's signal reaches it");
        }
        awaitGone(agent);
        assertTrue(Files.readString(Agent.log(directories)).contains("The agent has ended"));
    }

    @Test
    void aSignalEndsItInOrder() throws Exception {
        AgentInfo agent = started(30);
        ProcessHandle.of(agent.pid()).orElseThrow().destroy();
        awaitGone(agent);
    }

    @Test
    void afterAKillTheNextClientStartsAnother() throws Exception {
        AgentInfo killed = started(30);
        new ProcessIdentity(killed.pid(), killed.start()).kill();
        AgentInfo next = started(1);
        assertTrue(next.pid() != killed.pid());
        awaitGone(next);
    }

    @Test
    void commandLinesThatStartItAtOnceFindOneAgent() throws Exception {
        List<String> line = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), Main.class.getName());
        Callable<CommandResult> client = () -> new CommandRunner().tryRun(command(line, "agent"));
        try (ExecutorService clients = Executors.newFixedThreadPool(3)) {
            List<Future<CommandResult>> results = new ArrayList<>(clients.invokeAll(List.of(client, client, client)));
            for (Future<CommandResult> result : results) {
                assertEquals(0, result.get().exitCode(), result.get().stderr());
            }
            assertEquals(1, results.stream().map(r -> pid(r.resultNow())).distinct().count(), "one pid");
        }
        assertEquals(0, new CommandRunner().tryRun(command(line, "agent", "stop")).exitCode());
        assertEquals(1, new CommandRunner().tryRun(command(line, "agent", "status")).exitCode());
        assertEquals(1, new CommandRunner().tryRun(command(line, "status")).exitCode());
        assertEquals(2, new CommandRunner().tryRun(command(line, "nonsense")).exitCode());
    }

    private Command command(List<String> line, String... arguments) {
        List<String> argv = new ArrayList<>(line);
        argv.addAll(List.of(arguments));
        Map<String, String> variables = home.variables();
        return new Command(argv, variables, Optional.empty(), Duration.ofSeconds(90), Optional.empty());
    }

    private static String pid(CommandResult result) {
        return result.stdout().replaceAll("(?s).*pid (\\d+).*", "$1");
    }
}
