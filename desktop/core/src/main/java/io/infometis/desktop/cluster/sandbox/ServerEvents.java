package io.infometis.desktop.cluster.sandbox;

import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.process.GuardEvent;
import io.infometis.desktop.process.GuardListener;
import io.infometis.desktop.process.ProcessIdentity;
import io.infometis.desktop.process.Waiting;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears what the guard tells of the servers: remembers processes, notices a taken port, and says when the guard is lost.
final class ServerEvents implements GuardListener {
    private static final Logger LOG = LoggerFactory.getLogger(ServerEvents.class);
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Duration POLL = Duration.ofMillis(25);
    private static final int EXITS_TO_GIVE_UP = 4;
    private static final int LOG_TAIL = 8_192;

    private final SandboxFiles files;
    private final Leftovers leftovers;
    private final Map<String, Long> logBegins = new HashMap<>();
    private final AtomicBoolean portTaken = new AtomicBoolean();
    private final Map<String, Integer> exits = new HashMap<>();
    private volatile Optional<ClusterProblem> ended = Optional.empty();
    private volatile boolean hopeless;
    private Optional<String> lost = Optional.empty();
    private Optional<Consumer<String>> onLost = Optional.empty();

    ServerEvents(SandboxFiles files) {
        this.files = files;
        this.leftovers = new Leftovers(files.servers());
        for (String server : List.of("etcd", "kube-apiserver")) {
            logBegins.put(server, size(files.log(server)));
        }
    }

    /// Calls the listener once, now or later, if the guard is lost.
    void onLost(Consumer<String> listener) {
        Optional<String> already;
        synchronized (this) {
            onLost = Optional.of(listener);
            already = lost;
        }
        already.ifPresent(listener);
    }

    private void lose(String why) {
        Optional<Consumer<String>> listener;
        synchronized (this) {
            lost = Optional.of(why);
            listener = onLost;
        }
        listener.ifPresent(l -> l.accept(why));
    }

    private synchronized Optional<String> lost() {
        return lost;
    }

    @Override
    public void on(GuardEvent event) {
        switch (event) {
            case GuardEvent.Started e -> remember(e.name(), ProcessIdentity.of(e.pid()));
            case GuardEvent.Exited e -> exited(e);
            case GuardEvent.Failed e -> LOG.warn("{}: {}", e.name(), e.error());
            case GuardEvent.Line _ -> {
                // no server is streamed
            }
            case GuardEvent.GuardLost e -> lose(e.why());
        }
    }

    /// True when the API server is ready, false when a port was taken by another program; a Problem when neither comes.
    boolean awaitReady(BooleanSupplier ready) throws InfometisException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        return Waiting.until("the API server", LIMIT.plus(LIMIT), POLL, () -> {
            if (ready.getAsBoolean()) {
                return Optional.of(true);
            }
            if (portTaken.get()) {
                return Optional.of(false);
            }
            if (lost().isPresent()) {
                throw new InfometisException(new ClusterProblem.ServerEnded("The guard", lost().get(), Optional.empty()));
            }
            if (hopeless || System.nanoTime() - end >= 0) {
                throw new InfometisException(ended.orElseGet(() -> new ClusterProblem.NotReady("kube-apiserver", LIMIT, "",
                        Optional.of(files.log("kube-apiserver")))));
            }
            return Optional.empty();
        });
    }

    void remember(String name, ProcessIdentity process) {
        try {
            leftovers.remember(name, process);
        } catch (InfometisException problem) {
            LOG.warn("{} runs as {} and is not remembered: {}", name, process.pid(), problem.getMessage());
        }
    }

    private void exited(GuardEvent.Exited e) {
        if (e.expected()) {
            return;
        }
        String tail = tail(files.log(e.name()), logBegins.getOrDefault(e.name(), 0L));
        LOG.warn("{} ended by itself (code {}, signal {}), again in {}", e.name(), e.code(), e.signal(), e.restartIn());
        if (tail.contains("address already in use")) {
            portTaken.set(true);
        }
        hopeless |= exits.merge(e.name(), 1, Integer::sum) >= EXITS_TO_GIVE_UP;
        ended = Optional.of(new ClusterProblem.ServerEnded(e.name(), lastLine(tail), Optional.of(files.log(e.name()))));
    }

    /// What this run wrote last: what an earlier run wrote before `begin` is no sign of now.
    private static String tail(Path log, long begin) {
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            long from = Math.max(channel.size() < begin ? 0 : begin, channel.size() - LOG_TAIL);
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, channel.size() - from));
            channel.position(from).read(bytes);
            return new String(bytes.array(), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return ""; // no log is no reason
        }
    }

    private static long size(Path log) {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException _) {
            return 0;
        }
    }

    private static String lastLine(String text) {
        return text.strip().lines().reduce("", (a, b) -> b);
    }
}
