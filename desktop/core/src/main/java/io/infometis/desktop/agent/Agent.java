package io.infometis.desktop.agent;

import io.infometis.desktop.client.AgentFile;
import io.infometis.desktop.client.Version;
import io.infometis.desktop.model.AgentInfo;
import io.infometis.desktop.model.AgentProblem;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProcessProblem;
import io.infometis.desktop.process.Directories;
import io.infometis.desktop.process.ProcessIdentity;
import io.infometis.desktop.process.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one process per user and set of directories that owns everything that runs. It holds the lock for its whole life, answers clients on
/// its socket, and ends when nobody needs it.
public final class Agent {
    private static final Logger LOG = LoggerFactory.getLogger(Agent.class);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Directories directories;
    private final EnvironmentsFactory factory;
    private final AgentSettings settings;
    private final Instant since = Instant.now();
    private final Activity activity = new Activity();

    public Agent(Directories directories, EnvironmentsFactory factory, AgentSettings settings) {
        this.directories = directories;
        this.factory = factory;
        this.settings = settings;
    }

    /// Serves until it is told to end or is idle. An agent that runs already is an `AgentProblem.AlreadyRunning`. An interrupt stops all in order.
    public void run() throws InfometisException, InterruptedException {
        Directories.ensure(directories.state());
        try (AgentLock lock = AgentLock.open(directories.agentLock())) {
            await(lock);
            Environments environments = factory.open(directories);
            try {
                serve(environments);
            } finally {
                environments.closeAll();
                remove(directories.agentFile());
            }
        }
        LOG.info("The agent has ended");
    }

    /// Ends a running agent from outside its clients: a signal.
    public void end() {
        activity.end();
    }

    private void serve(Environments environments) throws InfometisException, InterruptedException {
        RunningCalls running = new RunningCalls(activity);
        AgentCalls calls = new AgentCalls(environments, () -> info(environments), log(directories), running, activity::end);
        try (AgentServer server = AgentServer.open(directories, activity, wire -> new Session(wire, calls, running))) {
            LOG.info("The agent listens on {}", directories.socket());
            write();
            activity.awaitEnd(settings.idle(), environments::anythingRunning);
            calls.stopAll();
        }
    }

    /// Waits for an agent that is just ending; one that answers, or does not end, is not replaced.
    private void await(AgentLock lock) throws InfometisException, InterruptedException {
        try {
            Waiting.until("the agent's lock", settings.lockWait(), LOOK, () -> lock.take() ? Optional.of(true) : refusal());
        } catch (InfometisException e) {
            throw e.problem() instanceof ProcessProblem.WaitedTooLong ? new InfometisException(already(), e) : e;
        }
    }

    private Optional<Boolean> refusal() throws InfometisException {
        if (Files.exists(directories.socket()) && AgentFile.read(directories.agentFile()).isPresent()) {
            throw new InfometisException(already());
        }
        return Optional.empty();
    }

    private AgentProblem already() {
        String who = AgentFile.read(directories.agentFile()).map(f -> "version " + f.version() + " from " + f.path() + ", pid " + f.pid())
                .orElse("it has not told its name");
        return new AgentProblem.AlreadyRunning(directories.agentLock(), who);
    }

    private AgentInfo info(Environments environments) {
        ProcessIdentity us = ProcessIdentity.of(ProcessHandle.current().pid());
        return new AgentInfo(settings.protocol(), settings.build(), Version.TEXT, home(), us.pid(), us.start(), since, directories.socket(),
                log(directories), environments.running().stream().map(Environment::name).toList(), activity.clients());
    }

    private void write() throws InfometisException {
        ProcessIdentity us = ProcessIdentity.of(ProcessHandle.current().pid());
        try {
            new AgentFile(us.pid(), us.start(), settings.build(), Version.TEXT, settings.protocol(), directories.socket(), home())
                    .write(directories.agentFile());
        } catch (IOException e) {
            throw new InfometisException(new AgentProblem.NoFile(directories.agentFile(), e.toString()), e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be removed", file, e);
        }
    }

    /// Where the agent's log lies.
    public static Path log(Directories directories) {
        return directories.state().resolve("logs").resolve("agent.log");
    }

    /// What the program was started from: the first entry of its class path.
    private static String home() {
        return System.getProperty("java.class.path").split(java.io.File.pathSeparator, 2)[0];
    }
}
