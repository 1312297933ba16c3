package io.infometis.desktop.devenv;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.Revision;
import io.infometis.desktop.model.StartSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Sums up a start for its end.
final class Summaries {
    private Summaries() {
    }

    static StartSummary of(EnvironmentView view, Revision revision, Instant began) {
        SortedMap<String, Integer> byKind = new TreeMap<>();
        view.objects().forEach(o -> byKind.merge(o.id().kind(), 1, Integer::sum));
        return new StartSummary(view.environment(), view.provider(), Optional.of(revision), (int) view.healthy(), view.objects().size(),
                byKind,
                view.repository().map(r -> r.folder()).orElse(Path.of("")), view.logs(), view.kubeconfig().orElse(Path.of("")),
                view.notes(),
                Duration.between(began, Instant.now()));
    }
}
