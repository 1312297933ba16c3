package io.infometis.desktop.client;

import io.infometis.desktop.model.AgentInfo;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.process.Directories;
import io.infometis.desktop.process.ProcessIdentity;
import io.infometis.desktop.process.Waiting;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/// Waits until an agent that was told to end has ended: its files are gone, and its process too.
final class Departure {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(20);

    private Departure() {
    }

    static void await(Directories directories, AgentInfo agent) throws InfometisException, InterruptedException {
        ProcessIdentity process = new ProcessIdentity(agent.pid(), agent.start());
        boolean ourselves = agent.pid() == ProcessHandle.current().pid(); // in tests
        Waiting.until("the end of the agent with pid " + agent.pid(), LIMIT, LOOK, () -> {
            boolean gone = ourselves ? !Files.exists(directories.agentFile()) : !process.isAlive();
            return gone ? Optional.of(true) : Optional.empty();
        });
    }
}
