package io.infometis.desktop.devenv;

import io.infometis.desktop.cluster.ChosenProvider;
import io.infometis.desktop.cluster.ClusterProvider;
import io.infometis.desktop.cluster.Providers;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.parts.Parts;
import io.infometis.desktop.watch.Repositories;
import io.infometis.desktop.watch.WorkspaceCell;
import io.infometis.desktop.cluster.Ahead;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.parts.PartStatus;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What every environment works with, built once by the agent's wiring.
public record Tools(Parts parts, Providers providers, Planner planner, WorkspaceCell cell, Repositories repositories) {
    private static final Logger LOG = LoggerFactory.getLogger(Tools.class);

    /// The provider asked for, else the one of the last start, else the best that can be had; its reasons are told.
    ClusterProvider choose(Optional<String> asked, EnvironmentHome home, Progress progress)
            throws InfometisException, InterruptedException {
        ChosenProvider chosen = choice(asked, home);
        chosen.reasons().forEach(progress::note);
        return chosen.provider();
    }

    /// The cluster of the provider that `choose` will name, started beforehand; empty where something has to be fetched or decided first.
    Optional<Ahead> ahead(Optional<String> asked, EnvironmentHome home) throws InfometisException, InterruptedException {
        try {
            ClusterProvider provider = choice(asked, home).provider();
            Set<String> needed = Set.copyOf(provider.parts());
            if (!parts.list().stream().filter(p -> needed.contains(p.name())).allMatch(PartStatus::present)) {
                return Optional.empty();
            }
            Map<String, Path> here = parts.getAll(needed, ProgressListener.silent());
            return Optional.of(new Ahead(home.environment().name(),
                    () -> provider.start(here, home.environment(), ProgressListener.silent()), () -> forget(provider, home)));
        } catch (InfometisException e) {
            LOG.debug("The step itself will say it", e);
            return Optional.empty();
        }
    }

    /// An environment whose first start ended before anything was decided leaves nothing behind.
    private static void forget(ClusterProvider provider, EnvironmentHome home) throws InfometisException, InterruptedException {
        if (home.facts().isEmpty()) {
            provider.delete(home.environment());
        }
    }

    /// The name of the provider that a start has to take: the one asked for, else the environment's own.
    public Optional<String> wanted(Optional<String> asked, EnvironmentHome home) throws InfometisException {
        Optional<String> before = home.facts().map(EnvironmentHome.Facts::provider).filter(p -> !p.isEmpty());
        return asked.or(() -> before);
    }

    private ChosenProvider choice(Optional<String> asked, EnvironmentHome home) throws InfometisException {
        return providers.choose(wanted(asked, home));
    }
}
