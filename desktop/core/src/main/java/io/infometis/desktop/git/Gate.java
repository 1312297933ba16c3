package io.infometis.desktop.git;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.RepositoryProblem;
import java.util.Optional;

/// Asked before the served ref moves.
@FunctionalInterface
public interface Gate {
    /// Whether the commit may be served after the one that is served now.
    Verdict mayServe(Optional<String> served, TreeFiles next) throws InfometisException, InterruptedException;

    /// Called when nothing is going on, with what is served: a gate may prepare its next answer. False = ask again for the same commit.
    default boolean learn(TreeFiles served) throws InfometisException, InterruptedException {
        return true;
    }

    /// The gate's answer.
    sealed interface Verdict {
        /// It may; `note` explains what a person should know (Flux will refuse it, and why), or is empty.
        record Serve(String note) implements Verdict {}

        /// It is held back.
        record HoldBack(RepositoryProblem problem) implements Verdict {}
    }
}
