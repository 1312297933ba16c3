package io.infometis.desktop.watch;

import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.RepositoryProblem;

/// What a commit makes of one Kustomization.
sealed interface Outcome {
    KubernetesObject kustomization();

    record Builds(Checked.Built built) implements Outcome {
        @Override
        public KubernetesObject kustomization() {
            return built.kustomization();
        }
    }

    /// Flux refuses it, or it is beyond what may be rendered here.
    record Refused(KubernetesObject kustomization, RepositoryProblem.BadFile problem) implements Outcome {}
}
