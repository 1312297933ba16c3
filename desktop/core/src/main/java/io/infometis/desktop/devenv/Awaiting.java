package io.infometis.desktop.devenv;

import io.infometis.desktop.model.AppliedState;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.FluxProblem;
import io.infometis.desktop.model.Health;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KustomizationView;
import io.infometis.desktop.model.ObjectView;
import io.infometis.desktop.model.Problem;
import io.infometis.desktop.model.Revision;
import io.infometis.desktop.watch.EnvironmentWatcher;
import io.infometis.desktop.watch.WorkspaceCell;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Waits for the two words of readiness: Applied and Healthy. Both are read from the workspace, so they are what the screen shows.
final class Awaiting {
    private static final Duration APPLIED_LIMIT = Duration.ofMinutes(3);
    private static final Duration HEALTHY_LIMIT = Duration.ofMinutes(5);
    /// A first apply may fail once for what is not there yet (a Namespace, a CRD of the same commit); Flux tries again by itself.
    private static final Duration LONG = Duration.ofSeconds(45);
    private static final Duration SHORT = Duration.ofSeconds(6);
    private static final List<String> FINAL_REASONS = List.of("BuildFailed", "InvalidCELExpression", "AccessDenied");

    private Awaiting() {
    }

    private sealed interface Outcome {
        record Done(Revision revision) implements Outcome {}

        record Refused(Problem problem) implements Outcome {}
    }

    static Revision applied(WorkspaceCell cell, Environment environment, EnvironmentWatcher watcher, String token, Path logs)
            throws InfometisException, InterruptedException {
        Map<String, Instant> failing = new HashMap<>();
        Optional<Outcome> outcome = cell.await(environment, APPLIED_LIMIT, v -> lost(v).<Outcome>map(Outcome.Refused::new)
                .or(() -> watcher.handled(token) ? outcome(v, failing, logs) : Optional.empty()));
        return switch (outcome.orElse(null)) {
            case Outcome.Done done -> done.revision();
            case Outcome.Refused refused -> throw new InfometisException(refused.problem());
            case null -> throw new InfometisException(late(cell, environment, logs));
        };
    }

    private static Optional<Outcome> outcome(EnvironmentView view, Map<String, Instant> failing, Path logs) {
        Optional<Revision> served = view.repository().flatMap(r -> r.served());
        boolean all = !view.kustomizations().isEmpty() && view.kustomizations().stream()
                .allMatch(k -> k.state() == AppliedState.SUSPENDED || k.state() == AppliedState.APPLIED && k.applied().equals(served));
        return all ? served.map(Outcome.Done::new) : refused(view, failing, logs);
    }

    /// A failure counts once it has stood for a while: what is there from an earlier run is about to be tried again.
    private static Optional<Outcome> refused(EnvironmentView view, Map<String, Instant> failing, Path logs) {
        List<KustomizationView> now = view.kustomizations().stream().filter(k -> k.state() == AppliedState.FAILING).toList();
        failing.keySet().retainAll(now.stream().map(Awaiting::failure).toList());
        now.forEach(k -> failing.putIfAbsent(failure(k), Instant.now()));
        return now.stream().filter(k -> failing.getOrDefault(failure(k), Instant.MAX).isBefore(Instant.now().minus(patience(k))))
                .findFirst()
                .map(k -> new Outcome.Refused(problem(view, k, logs)));
    }

    private static String failure(KustomizationView k) {
        return k.namespace() + "/" + k.name() + " " + k.reason() + " " + k.message();
    }

    private static Duration patience(KustomizationView k) {
        return FINAL_REASONS.contains(k.reason()) ? SHORT : LONG;
    }

    private static Problem late(WorkspaceCell cell, Environment environment, Path logs) {
        Optional<EnvironmentView> view = cell.view(environment);
        return view.flatMap(
                v -> v.kustomizations().stream().filter(k -> k.state() != AppliedState.APPLIED).findFirst().map(k -> problem(v, k, logs)))
                .orElseGet(() -> new FluxProblem.Silent(environment.name(), APPLIED_LIMIT, logs));
    }

    private static Problem problem(EnvironmentView view, KustomizationView k, Path logs) {
        return new FluxProblem.NotApplied(view.environment().name(), k.namespace() + "/" + k.name(), k.reason(), k.message(), logs);
    }

    static int healthy(WorkspaceCell cell, Environment environment, Path logs) throws InfometisException, InterruptedException {
        Optional<EnvironmentView> end = cell.await(environment, HEALTHY_LIMIT,
                v -> allHealthy(v) || lost(v).isPresent() ? Optional.of(v) : Optional.empty());
        Optional<Problem> lost = end.flatMap(Awaiting::lost);
        if (lost.isPresent()) {
            throw new InfometisException(lost.get());
        }
        if (end.isPresent()) {
            return end.get().objects().size();
        }
        List<ObjectView> not = cell.view(environment).map(v -> v.objects().stream().filter(o -> o.health() != Health.HEALTHY).toList())
                .orElse(List.of());
        throw new InfometisException(new FluxProblem.NotHealthy(environment.name(), not, HEALTHY_LIMIT, logs));
    }

    private static boolean allHealthy(EnvironmentView view) {
        return !view.objects().isEmpty() && view.objects().stream().allMatch(o -> o.health() == Health.HEALTHY);
    }

    /// The cluster may be lost while we wait: its guard was killed.
    private static Optional<Problem> lost(EnvironmentView view) {
        return view.state() instanceof EnvironmentState.Failed failed ? Optional.of(failed.problem()) : Optional.empty();
    }
}
