package io.infometis.desktop.process;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProcessProblem;
import io.infometis.desktop.process.GuardedServers.Phase;
import io.infometis.desktop.process.GuardedServers.Server;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Runs servers through one guard process, so that none outlives us, however we die: the guard stops them all, in the order of their stages, when
/// its pipe from us ends. When the guard itself dies, we kill what it left and say `GuardLost`.
public final class Guard implements AutoCloseable {
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(20);
    private static final Duration BEYOND_GRACE = Duration.ofSeconds(5);
    private static final Duration WHOLE_STOP = Duration.ofSeconds(14);
    private final String label;
    private final GuardListener listener;
    private final GuardedServers servers = new GuardedServers();
    private final GuardPipe pipe;

    private Guard(Path binary, String label, GuardListener listener) throws InfometisException, InterruptedException {
        this.label = label;
        this.listener = listener;
        this.pipe = new GuardPipe(binary, label);
    }

    /// Starts a guard and waits for its first word. `label` names it in messages; `listener` hears all events of its servers.
    public static Guard open(Path guardBinary, String label, GuardListener listener) throws InfometisException, InterruptedException {
        Guard guard = new Guard(guardBinary, label, listener);
        guard.pipe.open(guard::hear, guard::ended);
        return guard;
    }

    /// Starts a server and returns when its process runs; it may not be ready yet. The server's environment is ours with the spec's added.
    public void start(ServerSpec spec) throws InfometisException, InterruptedException {
        if (servers.get(spec.name()).filter(s -> s.phase() != Phase.GONE).isPresent()) {
            throw new InfometisException(new ProcessProblem.ServerFailed(spec.name(), "", "It runs already.", Optional.of(spec.log())));
        }
        servers.starting(spec);
        send(GuardWire.start(spec, System.getenv()));
        Optional<Server> answer = servers.await(spec.name(), STARTS_WITHIN, s -> s.phase() != Phase.STARTING);
        String error = answer.map(Server::error).orElse("The guard did not answer within " + STARTS_WITHIN.toSeconds() + " s.");
        if (!error.isEmpty()) {
            if (servers.lost()) {
                throw new InfometisException(pipe.lost());
            }
            throw new InfometisException(
                    new ProcessProblem.ServerFailed(spec.name(), Shell.join(spec.argv()), error, Optional.of(spec.log())));
        }
    }

    /// Stops a server and returns when it and its process group are gone; killed when its grace has passed. Nothing happens if it does not run.
    public void stop(String name) throws InfometisException, InterruptedException {
        Optional<Server> server = servers.get(name).filter(s -> s.phase() != Phase.GONE);
        if (server.isEmpty()) {
            return;
        }
        send(GuardWire.stop(name));
        Duration limit = server.get().spec().grace().plus(BEYOND_GRACE);
        if (servers.await(name, limit, s -> s.phase() == Phase.GONE).isEmpty()) {
            server.get().process().ifPresent(ProcessGroups::kill);
            throw new InfometisException(new ProcessProblem.ServerFailed(name, "", "It was still there after " + limit.toSeconds() + " s.",
                    Optional.of(server.get().spec().log())));
        }
    }

    /// The server's process, while it runs.
    public Optional<ProcessIdentity> running(String name) {
        return servers.get(name).flatMap(Server::process);
    }

    /// The guard's own process.
    public ProcessIdentity identity() {
        return pipe.identity();
    }

    /// Waits until the server is gone for good, at most `limit`; whether it is.
    public boolean awaitGone(String name, Duration limit) throws InterruptedException {
        return servers.await(name, limit, s -> s.phase() == Phase.GONE).isPresent() || servers.get(name).isEmpty();
    }

    /// How the server's last process ended; known as soon as `awaitGone` says so, empty where its end was not told (the guard died).
    public Optional<Integer> exitCode(String name) {
        return servers.get(name).flatMap(Server::exitCode);
    }

    /// Stops every server, the highest stage first, and ends the guard; returns when all are gone. An interrupt does not cut it short (it is
    /// bounded) and is thrown at its end.
    public void shutdown() throws InfometisException, InterruptedException {
        boolean alreadyLost = servers.lost();
        boolean interrupted = pipe.close(WHOLE_STOP);
        servers.processes().forEach(ProcessGroups::kill);
        servers.allGone();
        if (interrupted) {
            throw new InterruptedException();
        }
        if (alreadyLost) {
            throw new InfometisException(pipe.lost());
        }
    }

    @Override
    public void close() {
        try {
            shutdown();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (InfometisException _) {
            // it was lost before, which its listener has heard
        }
    }

    private void send(String line) throws InfometisException {
        if (!pipe.send(line)) {
            throw new InfometisException(pipe.lost());
        }
    }

    private void hear(JsonNode line) {
        if (line.path("event").asString("").equals("ended")) {
            servers.ended(line.path("name").asString(""));
        }
        GuardWire.event(line).ifPresent(event -> {
            servers.take(event);
            listener.on(event);
        });
    }

    /// The guard's output has ended: after a shutdown as it should, else it died, and what it held must not stay.
    private void ended(boolean asked) {
        servers.processes().forEach(ProcessGroups::kill);
        servers.allGone();
        if (!asked) {
            listener.on(new GuardEvent.GuardLost("The guard of " + label + " died. " + pipe.lastWords()));
        }
    }
}
