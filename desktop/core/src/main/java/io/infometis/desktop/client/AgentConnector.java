package io.infometis.desktop.client;

import io.infometis.desktop.model.AgentInfo;
import io.infometis.desktop.model.AgentProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProcessProblem;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.process.Directories;
import io.infometis.desktop.process.Waiting;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Finds the running agent, or starts one. The handshake: an agent of the same protocol is used, an older build's only while it is needed; one
/// of another protocol is never replaced while something runs in it.
public final class AgentConnector {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /// On a machine that is very busy: as long as the process that was started lives.
    private static final Duration LIMIT_WHILE_ALIVE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration TELL_AFTER = Duration.ofSeconds(1);
    private static final int TAIL = 5;

    private final Directories directories;
    private final String build;
    private final AgentLauncher launcher;

    public AgentConnector(Directories directories, String build, AgentLauncher launcher) {
        this.directories = directories;
        this.build = build;
        this.launcher = launcher;
    }

    /// An agent that answered, and what it said of itself.
    public record Connected(AgentApi agent, AgentInfo info) implements AutoCloseable {
        @Override
        public void close() {
            agent.close();
        }
    }

    /// The running agent, whatever its build; empty when none answers.
    public Optional<Connected> running() throws InfometisException, InterruptedException {
        Optional<SocketChannel> channel = open();
        if (channel.isEmpty()) {
            return Optional.empty();
        }
        AgentApi agent = AgentClient.over(channel.get(), log());
        boolean kept = false;
        try {
            Connected connected = new Connected(agent, agent.hello());
            kept = true;
            return Optional.of(connected);
        } catch (InfometisException e) {
            if (e.problem() instanceof AgentProblem.ConnectionLost) {
                return Optional.empty(); // it was just ending
            }
            throw e;
        } finally {
            if (!kept) {
                agent.close();
            }
        }
    }

    /// The running agent if it speaks our protocol; empty when none answers.
    public Optional<AgentApi> use() throws InfometisException, InterruptedException {
        Optional<Connected> found = running();
        if (found.isPresent() && found.get().info().protocol() != Protocol.VERSION) {
            found.get().close();
            throw new InfometisException(other(found.get().info()));
        }
        return found.map(Connected::agent);
    }

    /// The running agent, else a new one.
    public AgentApi useOrStart(ProgressListener progress) throws InfometisException, InterruptedException {
        Optional<Connected> found = running();
        if (found.isPresent() && isFit(found.get().info())) {
            return found.get().agent();
        }
        if (found.isPresent()) {
            replace(found.get(), progress);
        }
        return start(progress);
    }

    /// Ends an agent in order and waits until it is gone.
    public void end(Connected agent, ProgressListener progress) throws InfometisException, InterruptedException {
        try (agent) {
            agent.agent().shutdown(progress);
        }
        Departure.await(directories, agent.info());
    }

    private boolean isFit(AgentInfo info) {
        return info.protocol() == Protocol.VERSION && (info.build().equals(build) || !info.unneeded());
    }

    private void replace(Connected found, ProgressListener progress) throws InfometisException, InterruptedException {
        if (!found.info().running().isEmpty()) {
            found.close();
            throw new InfometisException(other(found.info()));
        }
        end(found, progress);
    }

    private AgentApi start(ProgressListener progress) throws InfometisException, InterruptedException {
        Directories.ensure(directories.state());
        AgentLauncher.Launched launched = launcher.launch(progress);
        long began = System.nanoTime();
        boolean[] told = {false};
        try {
            return Waiting.until("the agent", LIMIT_WHILE_ALIVE, LOOK, () -> {
                if (!told[0] && System.nanoTime() - began > TELL_AFTER.toNanos()) {
                    told[0] = true;
                    progress.on(new ProgressEvent.Note(Optional.empty(), "Starting the agent"));
                }
                Optional<AgentApi> found = use();
                if (found.isEmpty() && System.nanoTime() - began > LIMIT.toNanos() && !launched.isAlive()) {
                    throw new InfometisException(unreachable());
                }
                return found;
            });
        } catch (InfometisException e) {
            throw e.problem() instanceof ProcessProblem.WaitedTooLong ? new InfometisException(unreachable(), e) : e;
        }
    }

    private Optional<SocketChannel> open() throws InfometisException {
        Path socket = directories.socket();
        Optional<String> owner = PeerCheck.strangerOf(socket, Directories.ensure(directories.state()));
        if (owner.isPresent()) {
            throw new InfometisException(new AgentProblem.NotOurs(socket, owner.get()));
        }
        try {
            SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
            Optional<String> stranger = PeerCheck.stranger(channel, directories.state());
            if (stranger.isPresent()) {
                channel.close();
                throw new InfometisException(new AgentProblem.NotOurs(socket, stranger.get()));
            }
            return Optional.of(channel);
        } catch (IOException e) { // nobody listens: no file, or one that a dead agent left
            return Optional.empty();
        }
    }

    private AgentProblem other(AgentInfo info) {
        return new AgentProblem.OtherBuild(info.version(), info.path(), info.pid(), info.running(), info.protocol(), Protocol.VERSION);
    }

    private AgentProblem unreachable() {
        Path output = directories.state().resolve("logs").resolve("agent.out");
        String last;
        try {
            List<String> lines = Files.readAllLines(output);
            last = String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException e) {
            last = "";
        }
        return new AgentProblem.NotReachable(directories.socket(), last, Optional.of(output));
    }

    private Path log() {
        return directories.state().resolve("logs").resolve("agent.log");
    }
}
