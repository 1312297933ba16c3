package io.infometis.desktop.process;

import io.infometis.desktop.model.InfometisException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Runs servers through one guard process, so that none outlives us, however we die.
public final class Guard implements AutoCloseable {
    private final Map<String, ProcessIdentity> running = new ConcurrentHashMap<>();

    private Guard() {
    }

    public static Guard open(Path guardBinary, String label, GuardListener listener) throws InfometisException, InterruptedException {
        return new Guard();
    }

    /// Returns when the server's process runs; it may not be ready yet.
    public void start(ServerSpec spec) throws InfometisException, InterruptedException {
    }

    /// Returns when the server is gone.
    public void stop(String name) throws InfometisException, InterruptedException {
    }

    /// The server's process, while it runs.
    public Optional<ProcessIdentity> running(String name) {
        return Optional.ofNullable(running.get(name));
    }

    /// Stops every server in order and ends the guard; returns when all are gone.
    public void shutdown() throws InfometisException, InterruptedException {
    }

    @Override
    public void close() {
    }
}
