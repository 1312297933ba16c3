package io.infometis.desktop.watch;

import io.infometis.desktop.git.Gate;
import io.infometis.desktop.git.TreeFiles;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.RepositoryProblem;
import io.infometis.desktop.overlay.ContentEdits;
import io.infometis.desktop.overlay.FileProblems;
import io.infometis.desktop.overlay.OverlayGraph;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Holds back what Flux would accept and destroy: an empty build, a prune of all objects or of any claim, objects lost to a symlink that Flux
/// drops; and what cannot be rendered safely. What Flux refuses by itself is let through, with the reason.
public final class DestructionGate implements Gate {
    /// What the cluster has.
    @FunctionalInterface
    public interface Inventory {
        /// The Flux Kustomizations of the environment, with their inventories.
        List<KubernetesObject> live() throws InfometisException, InterruptedException;
    }

    private final Environment environment;
    private final RepositoryCheck check;
    private final Inventory inventory;
    private Set<ObjectId> kept = Set.of();
    private Optional<Judged> judged = Optional.empty();

    /// The last commit that was rendered whole and let through: what edits are held against.
    private record Judged(TreeFiles tree, List<OverlayGraph> graphs, Set<String> kustomizations) {}

    public DestructionGate(Environment environment, RepositoryCheck check, Inventory inventory) {
        this.environment = environment;
        this.check = check;
        this.inventory = inventory;
    }

    /// Renders what is served now, so that the next edit can be held against it. For a moment in which nothing else is done.
    @Override
    public synchronized boolean learn(TreeFiles served) throws InfometisException, InterruptedException {
        List<KubernetesObject> live = inventory.live();
        if (live.stream().allMatch(k -> InventoryEntry.of(k).isEmpty())) {
            return false;
        }
        if (judged.isEmpty()) {
            List<Outcome> outcomes = check.preview(served, live);
            kept = kept(outcomes);
            judged = judged(served, outcomes, live);
        }
        return true;
    }

    @Override
    public synchronized Verdict mayServe(Optional<String> served, TreeFiles next) throws InfometisException, InterruptedException {
        List<KubernetesObject> live = inventory.live();
        if (live.stream().allMatch(k -> InventoryEntry.of(k).isEmpty())) {
            return new Verdict.Serve("");
        }
        if (judged.isPresent() && judged.get().kustomizations().equals(names(live))
                && new ContentEdits(judged.get().graphs(), judged.get().tree()).keepObjects(next)) {
            return new Verdict.Serve(""); // the same objects: none can be lost
        }
        List<Outcome> outcomes = check.preview(next, live);
        Set<ObjectId> declared = outcomes.stream().flatMap(o -> Losses.built(o).stream()).flatMap(b -> b.ids().stream())
                .collect(Collectors.toSet());
        for (KubernetesObject kustomization : live) {
            Optional<Losses> losses = Losses.of(kustomization, outcomes, declared, kept);
            Optional<RepositoryProblem> held = losses.flatMap(l -> l.held(environment, next));
            if (held.isPresent()) {
                return new Verdict.HoldBack(held.get());
            }
        }
        Optional<RepositoryProblem> unsafe = refused(outcomes).filter(FileProblems::isLimit).map(p -> (RepositoryProblem) p).findFirst();
        if (unsafe.isPresent()) {
            return new Verdict.HoldBack(unsafe.get());
        }
        kept = kept(outcomes);
        judged = judged(next, outcomes, live);
        return new Verdict.Serve(
                refused(outcomes).map(p -> "Flux will refuse it: " + p.what() + p.place().map(at -> " At " + at + ".").orElse(""))
                        .findFirst().orElse(""));
    }

    /// Empty where an edit could change more than its object: something was refused or not rendered, or variables are substituted.
    private static Optional<Judged> judged(TreeFiles tree, List<Outcome> outcomes, List<KubernetesObject> live) {
        List<Checked.Built> built = outcomes.stream().flatMap(o -> Losses.built(o).stream()).toList();
        boolean plain = built.size() == outcomes.size() && built.stream()
                .allMatch(b -> b.declined().isEmpty() && b.kustomization().at("spec", "postBuild").isEmpty());
        return plain ? Optional.of(new Judged(tree, built.stream().map(Checked.Built::graph).toList(), names(live))) : Optional.empty();
    }

    private static Set<String> names(List<KubernetesObject> kustomizations) {
        return kustomizations.stream().map(k -> k.namespace() + "/" + k.name()).collect(Collectors.toSet());
    }

    private static java.util.stream.Stream<RepositoryProblem.BadFile> refused(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome.Refused.class::isInstance).map(o -> ((Outcome.Refused) o).problem());
    }

    /// Objects of the revision that is served now which Flux does not prune, as they say themselves.
    private static Set<ObjectId> kept(List<Outcome> outcomes) {
        Set<ObjectId> kept = new HashSet<>();
        outcomes.stream().flatMap(o -> Losses.built(o).stream()).flatMap(b -> b.objects().stream()).filter(Losses::isKept)
                .forEach(o -> kept.add(o.id()));
        return Set.copyOf(kept);
    }
}
