package io.infometis.desktop.watch;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.RepositoryView;
import io.infometis.desktop.model.StartView;
import io.infometis.desktop.model.StoppedFacts;
import io.infometis.desktop.model.WatchState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Changes one part of an `EnvironmentView` and leaves the rest the same objects.
public final class Views {
    private Views() {
    }

    /// An environment of which nothing is known yet.
    public static EnvironmentView empty(Environment environment, Path logs, EnvironmentState state) {
        return new EnvironmentView(environment, "", state, Optional.empty(), Optional.empty(), List.of(), List.of(),
                new WatchState(Optional.empty()),
                Optional.empty(), logs, List.of(), Optional.empty(), Optional.empty());
    }

    public static EnvironmentView withRepository(EnvironmentView v, RepositoryView repository) {
        return new EnvironmentView(v.environment(), v.provider(), v.state(), Optional.of(repository), v.source(), v.kustomizations(),
                v.objects(),
                v.watch(), v.kubeconfig(), v.logs(), v.notes(), v.start(), v.stopped());
    }

    public static EnvironmentView withState(EnvironmentView v, EnvironmentState state) {
        return new EnvironmentView(v.environment(), v.provider(), state, v.repository(), v.source(), v.kustomizations(), v.objects(),
                v.watch(), v.kubeconfig(), v.logs(), v.notes(), v.start(),
                state instanceof EnvironmentState.Stopped ? v.stopped() : Optional.empty());
    }

    public static EnvironmentView withCluster(EnvironmentView v, String provider, Path kubeconfig, List<String> notes) {
        return new EnvironmentView(v.environment(), provider, v.state(), v.repository(), v.source(), v.kustomizations(), v.objects(),
                v.watch(),
                Optional.of(kubeconfig), v.logs(), notes, v.start(), v.stopped());
    }

    /// Nothing known of the cluster: what is not running is not shown as if it were.
    public static EnvironmentView stopped(EnvironmentView v) {
        return new EnvironmentView(v.environment(), v.provider(), new EnvironmentState.Stopped(), v.repository(), Optional.empty(),
                List.of(),
                List.of(), v.watch(), Optional.empty(), v.logs(), List.of(), v.start(), v.stopped());
    }

    public static EnvironmentView withStart(EnvironmentView v, StartView start) {
        return new EnvironmentView(v.environment(), v.provider(), v.state(), v.repository(), v.source(), v.kustomizations(), v.objects(),
                v.watch(), v.kubeconfig(), v.logs(), v.notes(), Optional.of(start), v.stopped());
    }

    public static EnvironmentView withStopped(EnvironmentView v, StoppedFacts facts) {
        return new EnvironmentView(v.environment(), v.provider(), v.state(), v.repository(), v.source(), v.kustomizations(), v.objects(),
                v.watch(), v.kubeconfig(), v.logs(), v.notes(), v.start(), Optional.of(facts));
    }

    /// An environment that does not run, as its data tells.
    public static EnvironmentView kept(Environment environment, String provider, RepositoryView repository, Path logs) {
        EnvironmentView v = empty(environment, logs, new EnvironmentState.Stopped());
        return new EnvironmentView(environment, provider, v.state(), Optional.of(repository), v.source(), v.kustomizations(), v.objects(),
                v.watch(), v.kubeconfig(), logs, v.notes(), v.start(), v.stopped());
    }
}
