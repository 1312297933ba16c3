package io.infometis.desktop.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// All there is to see of one environment. `start` is the start that goes on, or ended last since the agent runs; `stopped` is set while nothing of
/// it runs and data is kept.
public record EnvironmentView(Environment environment, String provider, EnvironmentState state, Optional<RepositoryView> repository,
        Optional<SourceView> source, List<KustomizationView> kustomizations, List<ObjectView> objects, WatchState watch,
        Optional<Path> kubeconfig, Path logs, List<String> notes, Optional<StartView> start, Optional<StoppedFacts> stopped) {
    /// The state of the whole: the worst of its Kustomizations.
    public AppliedState applied() {
        return kustomizations.stream().map(KustomizationView::state).max(java.util.Comparator.comparing(EnvironmentView::rank))
                .orElse(AppliedState.UNKNOWN);
    }

    /// How many objects are healthy.
    public long healthy() {
        return objects.stream().filter(o -> o.health() == Health.HEALTHY).count();
    }

    private static int rank(AppliedState state) {
        return switch (state) {
            case APPLIED -> 0;
            case UNKNOWN -> 1;
            case SUSPENDED -> 2;
            case WAITING -> 3;
            case RECONCILING -> 4;
            case FAILING -> 5;
        };
    }
}
