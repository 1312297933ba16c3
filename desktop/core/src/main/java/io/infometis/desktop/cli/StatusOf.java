package io.infometis.desktop.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.AppliedState;
import io.infometis.desktop.model.Follows;
import io.infometis.desktop.model.Health;
import io.infometis.desktop.model.KustomizationView;
import io.infometis.desktop.model.ObjectView;
import io.infometis.desktop.model.ReportedProblem;
import io.infometis.desktop.model.RepositoryView;
import io.infometis.desktop.model.Revision;
import io.infometis.desktop.model.Workspace;
import io.infometis.desktop.process.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// One environment as `status` tells it; the components are the documented JSON (docs/cli.md).
record StatusOf(Environment environment, String provider, String state, Optional<String> step, String applied, Optional<Revision> revision,
        Optional<Revision> served, Optional<String> head, String follows, long healthy, int objects, Optional<Instant> staleSince,
        Optional<Path> repository, Optional<Path> kubeconfig, Path logs, Optional<ReportedProblem> problem,
        Optional<ReportedProblem> heldBack,
        List<KustomizationView> kustomizations, List<ObjectView> notHealthy, List<String> notes) {
    /// Applied and Healthy, and known to be so now.
    @JsonIgnore
    boolean good() {
        return state.equals("Running") && applied.equals(AppliedState.APPLIED.word()) && healthy == objects && staleSince.isEmpty();
    }

    /// What the agent knows, and what lies on disk of environments that do not run.
    static List<StatusOf> all(Workspace workspace, Directories directories, Optional<Environment> only) {
        Map<String, StatusOf> all = new TreeMap<>();
        onDisk(directories).forEach(e -> all.put(e.name(), stopped(e, directories)));
        workspace.environments().forEach((n, v) -> all.put(n, of(v)));
        return only.map(e -> List.of(all.getOrDefault(e.name(), stopped(e, directories)))).orElseGet(() -> new ArrayList<>(all.values()));
    }

    static Map<String, Object> json(List<StatusOf> all) {
        return Map.of("environments", all);
    }

    private static List<Environment> onDisk(Directories directories) {
        Path folder = directories.data().resolve("environments");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> names = Files.list(folder)) {
            return names.filter(Files::isDirectory).map(p -> p.getFileName().toString()).filter(Environment::isName).map(Environment::new)
                    .toList();
        } catch (IOException e) {
            return List.of(); // a folder that cannot be read holds nothing that can be told
        }
    }

    private static StatusOf stopped(Environment e, Directories directories) {
        return new StatusOf(e, "", "Stopped", Optional.empty(), AppliedState.UNKNOWN.word(), Optional.empty(), Optional.empty(),
                Optional.empty(), "",
                0, 0, Optional.empty(), Optional.empty(), Optional.empty(), directories.logs(e), Optional.empty(), Optional.empty(),
                List.of(),
                List.of(), List.of());
    }

    private static StatusOf of(EnvironmentView v) {
        Optional<RepositoryView> r = v.repository();
        return new StatusOf(v.environment(), v.provider(), v.state().getClass().getSimpleName(), step(v.state()), v.applied().word(),
                revision(v),
                r.flatMap(RepositoryView::served), r.flatMap(RepositoryView::head), r.map(x -> follows(x.follows())).orElse(""),
                v.healthy(),
                v.objects().size(), v.watch().staleSince(), r.map(RepositoryView::folder), v.kubeconfig(), v.logs(), problem(v.state()),
                r.flatMap(RepositoryView::heldBack), v.kustomizations(),
                v.objects().stream().filter(o -> o.health() != Health.HEALTHY).toList(),
                v.notes());
    }

    /// The revision that all have applied; the oldest word for it where they differ is left to the list of Kustomizations.
    private static Optional<Revision> revision(EnvironmentView v) {
        List<Optional<Revision>> applied = v.kustomizations().stream().map(KustomizationView::applied).distinct().toList();
        return applied.size() == 1 ? applied.getFirst() : Optional.empty();
    }

    private static String follows(Follows follows) {
        return switch (follows) {
            case Follows.Branch b when b.name().isEmpty() -> "";
            case Follows.Branch b -> "branch " + b.name() + (b.why().isEmpty() ? "" : " (" + b.why() + ")");
            case Follows.Pinned p -> "commit " + p.commit() + " (until the branch " + p.ownBranch() + " exists)";
        };
    }

    private static Optional<String> step(EnvironmentState state) {
        return switch (state) {
            case EnvironmentState.Starting s -> Optional.of(s.step().label());
            case EnvironmentState.Failed f -> Optional.of(f.step().label());
            case EnvironmentState.Running r -> Optional.empty();
            case EnvironmentState.Stopped s -> Optional.empty();
            case EnvironmentState.Stopping s -> Optional.empty();
        };
    }

    private static Optional<ReportedProblem> problem(EnvironmentState state) {
        return state instanceof EnvironmentState.Failed f ? Optional.of(f.problem()) : Optional.empty();
    }
}
