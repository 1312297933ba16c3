package io.infometis.desktop.client;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProgressListener;

/// Starts an agent that outlives its caller.
@FunctionalInterface
public interface AgentLauncher {
    /// Returns once the agent's process runs; it may not answer yet. Getting ready for it (the guard is built first) is told to `progress`.
    void launch(ProgressListener progress) throws InfometisException, InterruptedException;
}
