package io.infometis.desktop.devenv;

import io.infometis.desktop.cluster.ChosenProvider;
import io.infometis.desktop.cluster.ClusterProvider;
import io.infometis.desktop.cluster.Providers;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.parts.Parts;
import io.infometis.desktop.watch.WorkspaceCell;
import java.util.Optional;

/// What every environment works with, built once by the agent's wiring.
public record Tools(Parts parts, Providers providers, Planner planner, WorkspaceCell cell) {
    /// The provider asked for, else the one of the last start, else the best that can be had; its reasons are told.
    ClusterProvider choose(Optional<String> asked, EnvironmentHome home, Progress progress)
            throws InfometisException, InterruptedException {
        Optional<String> before = home.facts().map(EnvironmentHome.Facts::provider).filter(p -> !p.isEmpty());
        ChosenProvider chosen = providers.choose(asked.or(() -> before));
        chosen.reasons().forEach(progress::note);
        return chosen.provider();
    }
}
