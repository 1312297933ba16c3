package io.infometis.desktop.model;

/// Problems of Flux: source, kustomization, reconciliation.
public sealed interface FluxProblem extends Problem {
    /// Flux could not apply a revision.
    record NotApplied(String environment, String reason, String why, java.util.Optional<Place> place) implements FluxProblem {
        @Override
        public String what() {
            return "Flux did not apply the configuration of " + environment + " (" + reason + ").";
        }

        @Override
        public String advice() {
            return "Mend the file and commit: the new commit is applied by itself.";
        }
    }
}
