package io.infometis.desktop.process;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What is known of each server under one guard; written by the guard's reading thread, awaited by callers.
final class GuardedServers {
    /// `STARTING` until the guard answers, `PAUSED` before a restart, `GONE` for good.
    enum Phase {
        STARTING,
        RUNNING,
        PAUSED,
        GONE
    }

    /// One server; `error` is why it could not be started, `exitCode` how its last process ended.
    record Server(ServerSpec spec, Phase phase, Optional<ProcessIdentity> process, String error, Optional<Integer> exitCode) {
        Server now(Phase next, Optional<ProcessIdentity> running, String why) {
            return new Server(spec, next, running, why, exitCode);
        }

        Server exited(GuardEvent.Exited event) {
            Phase next = event.restartIn().isPresent() ? Phase.PAUSED : Phase.GONE;
            return new Server(spec, next, Optional.empty(), "", Optional.of(event.code()));
        }
    }

    private final Map<String, Server> servers = new HashMap<>();
    private boolean lost;

    synchronized void starting(ServerSpec spec) {
        servers.put(spec.name(), new Server(spec, Phase.STARTING, Optional.empty(), "", Optional.empty()));
    }

    synchronized Optional<Server> get(String name) {
        return Optional.ofNullable(servers.get(name));
    }

    synchronized List<ProcessIdentity> processes() {
        return servers.values().stream().flatMap(s -> s.process().stream()).toList();
    }

    synchronized void take(GuardEvent event) {
        Server server = servers.get(event.name());
        if (server == null) {
            return;
        }
        Server next = switch (event) {
            case GuardEvent.Started e -> server.now(Phase.RUNNING, Optional.of(ProcessIdentity.ofTicks(e.pid(), e.startTicks())), "");
            case GuardEvent.Exited e -> server.exited(e);
            case GuardEvent.Failed e when server.phase() == Phase.RUNNING -> server;
            case GuardEvent.Failed e -> server.now(Phase.GONE, Optional.empty(), e.error());
            case GuardEvent.Line _ -> server;
            case GuardEvent.GuardLost _ -> server;
        };
        servers.put(event.name(), next);
        notifyAll();
    }

    /// The guard's answer to a stop: the server will not run again.
    synchronized void ended(String name) {
        servers.computeIfPresent(name, (_, s) -> s.now(Phase.GONE, Optional.empty(), s.error()));
        notifyAll();
    }

    /// Nothing runs any more, and waiting ends.
    synchronized void allGone() {
        lost = true;
        servers.replaceAll((_, s) -> s.now(Phase.GONE, Optional.empty(), s.phase() == Phase.GONE ? s.error() : "The guard is gone."));
        notifyAll();
    }

    synchronized boolean lost() {
        return lost;
    }

    /// The server once it is as wished; empty when it is not within the limit.
    synchronized Optional<Server> await(String name, Duration limit, Predicate<Server> wished) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            Server server = servers.get(name);
            if (server == null || wished.test(server)) {
                return Optional.ofNullable(server);
            }
            long left = end - System.nanoTime();
            if (left <= 0) {
                return Optional.empty();
            }
            wait(Math.max(1, left / 1_000_000));
        }
    }
}
