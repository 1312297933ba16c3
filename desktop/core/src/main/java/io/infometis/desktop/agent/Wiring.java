package io.infometis.desktop.agent;

import io.infometis.desktop.model.AgentProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.process.Directories;
import java.util.Optional;

/// Builds what the agent works with: the one place where rooms are put together.
public final class Wiring {
    private Wiring() {
    }

    /// The environments of these directories.
    public static Environments environments(Directories directories) throws InfometisException, InterruptedException {
        throw new InfometisException(
                new AgentProblem.Defect("wiring", "This build has no environments.", Optional.of(Agent.log(directories))));
    }
}
