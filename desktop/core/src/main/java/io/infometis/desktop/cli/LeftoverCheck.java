package io.infometis.desktop.cli;

import io.infometis.desktop.client.AgentConnector.Connected;
import io.infometis.desktop.client.AgentFile;
import io.infometis.desktop.model.Finding;
import io.infometis.desktop.model.InfometisException;
import java.util.List;
import java.util.Optional;

/// An agent that lives but does not answer: the only thing of ours that can be left over, since the guards end the rest.
final class LeftoverCheck {
    private LeftoverCheck() {
    }

    static List<Finding> look(Context context) throws InfometisException, InterruptedException {
        Optional<Connected> running = context.connector().running();
        if (running.isPresent()) {
            try (Connected agent = running.get()) {
                return List.of(Finding.passed("agent", "runs with pid " + agent.info().pid() + " and answers"));
            }
        }
        Optional<AgentFile> left = AgentFile.read(context.directories().agentFile()).filter(f -> f.process().isAlive());
        return List.of(left
                .map(f -> Finding.blocking("agent", "The agent with pid " + f.pid() + " lives but does not answer on " + f.socket() + ".",
                        "kill " + f.pid()))
                .orElseGet(() -> Finding.passed("agent", "does not run; it is started when it is needed")));
    }
}
