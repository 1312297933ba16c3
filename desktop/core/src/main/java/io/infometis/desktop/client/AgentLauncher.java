package io.infometis.desktop.client;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProgressListener;

/// Starts an agent that outlives its caller.
@FunctionalInterface
public interface AgentLauncher {
    /// What was started: as long as it lives, it may still answer.
    @FunctionalInterface
    interface Launched {
        boolean isAlive();
    }

    /// Returns once the agent's process runs; it may not answer yet. Getting ready for it (the guard is built first) is told to `progress`.
    Launched launch(ProgressListener progress) throws InfometisException, InterruptedException;
}
