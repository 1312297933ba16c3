package io.infometis.desktop.watch;

import io.infometis.desktop.git.FileMode;
import io.infometis.desktop.git.TreeFile;
import io.infometis.desktop.git.TreeFiles;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.FileRule;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.Place;
import io.infometis.desktop.model.RepositoryProblem;
import io.infometis.desktop.overlay.FileProblems;
import io.infometis.desktop.overlay.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What Flux would prune of one Kustomization's inventory when it gets a commit. `built` is empty where the Kustomization itself goes.
record Losses(KubernetesObject live, Optional<Checked.Built> built, Set<ObjectId> inventory, Set<ObjectId> lost) {
    private static final int NAMED = 5;

    /// Empty when nothing is pruned.
    static Optional<Losses> of(KubernetesObject live, List<Outcome> outcomes, Set<ObjectId> declared, Set<ObjectId> kept) {
        Set<ObjectId> inventory = InventoryEntry.of(live).stream().map(InventoryEntry::id).collect(Collectors.toSet());
        Set<ObjectId> lost = new HashSet<>(inventory);
        lost.removeAll(kept);
        Optional<Checked.Built> built = find(outcomes, key(live)).flatMap(Losses::built);
        if (goes(live, outcomes)) {
            lost.removeAll(declared);
            return prunes(live) && !lost.isEmpty() ? Optional.of(new Losses(live, Optional.empty(), inventory, lost)) : Optional.empty();
        }
        if (built.isEmpty() || built.get().declined().isPresent() || !prunes(built.get().kustomization())) {
            return Optional.empty();
        }
        lost.removeAll(declared);
        return lost.isEmpty() ? Optional.empty() : Optional.of(new Losses(live, built, inventory, lost));
    }

    static Optional<Checked.Built> built(Outcome outcome) {
        return outcome instanceof Outcome.Builds b ? Optional.of(b.built()) : Optional.empty();
    }

    /// Flux's marks that keep an object from being pruned. Source: kustomize-controller v1.9.6, docs/spec/v1/kustomizations.md, controlling
    /// garbage collection.
    static boolean isKept(KubernetesObject object) {
        return List.of("annotations", "labels").stream()
                .anyMatch(where -> object.text("metadata", where, "kustomize.toolkit.fluxcd.io/prune").equalsIgnoreCase("disabled")
                        || object.text("metadata", where, "kustomize.toolkit.fluxcd.io/reconcile").equalsIgnoreCase("disabled"));
    }

    /// Why the commit is held back; empty when it may pass.
    Optional<RepositoryProblem> held(Environment environment, TreeFiles next) {
        return why(next).map(why -> new RepositoryProblem.HeldBack(environment.name(), next.commit(), why, Optional.of(place(next))));
    }

    private Optional<String> why(TreeFiles next) {
        String name = "Kustomization " + key(live);
        if (built.isEmpty()) {
            return Optional.of(name + " is no longer declared, and all it applied would be deleted with it: " + names(lost) + ".");
        }
        if (built.get().objects().isEmpty()) {
            return Optional.of(name + " builds to nothing, so all its " + inventory.size() + " objects would be deleted." + links(next));
        }
        if (lost.size() == inventory.size()) {
            return Optional.of("All " + inventory.size() + " objects of " + name + " would be deleted, others made instead." + links(next));
        }
        Set<ObjectId> claims = claims();
        if (!claims.isEmpty()) {
            return Optional.of(names(claims) + " would be deleted, and the data in its volume with it." + links(next));
        }
        return links(next).isEmpty()
                ? Optional.empty()
                : Optional.of(lost.size() + " objects of " + name + " would be deleted: " + names(lost) + "." + links(next));
    }

    /// Claims that are pruned, and claims whose namespace is.
    private Set<ObjectId> claims() {
        return inventory.stream().filter(id -> id.kind().equals("PersistentVolumeClaim") && id.group().isEmpty())
                .filter(id -> lost.contains(id) || lost.contains(new ObjectId("", "Namespace", "", id.namespace())))
                .collect(Collectors.toSet());
    }

    private String links(TreeFiles next) {
        List<String> dropped = dropped(next).map(f -> Place.visible(f.path())).limit(NAMED).toList();
        return dropped.isEmpty() ? "" : " Flux drops symlinks: " + String.join(", ", dropped) + ".";
    }

    /// Symlinks where the build would look: at its folder, below it, or in the way of a listed file.
    private java.util.stream.Stream<TreeFile> dropped(TreeFiles next) {
        String root = root();
        Set<String> overlays = built.map(b -> b.graph().overlays().keySet()).orElse(Set.of());
        return next.files().stream().filter(f -> f.mode() == FileMode.SYMLINK)
                .filter(f -> f.path().equals(root) || root.isEmpty() || f.path().startsWith(root + "/")
                        || overlays.contains(folder(f.path())));
    }

    private Place place(TreeFiles next) {
        Optional<Place> found = built.stream().flatMap(b -> b.graph().findings().stream()).map(Finding::problem)
                .filter(p -> p.rule() == FileRule.SYMLINK).flatMap(p -> p.place().stream()).findFirst();
        return found.or(() -> dropped(next).findFirst().map(f -> FileProblems.place(f.path(), 0)))
                .orElseGet(() -> FileProblems.place(root().isEmpty() ? "." : root(), 0));
    }

    private String root() {
        return built.map(b -> b.graph().root()).orElseGet(() -> live.text("spec", "path").replaceFirst("^\\./", ""));
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static String names(Set<ObjectId> ids) {
        String first = ids.stream().sorted().limit(NAMED).map(ObjectId::toString).collect(Collectors.joining(", "));
        return ids.size() > NAMED ? first + " and " + (ids.size() - NAMED) + " more" : first;
    }

    /// Whether the Kustomization is pruned by the one that declared it.
    private static boolean goes(KubernetesObject live, List<Outcome> outcomes) {
        String owner = RepositoryCheck.owner(live);
        return !owner.isEmpty() && !isKept(live) && find(outcomes, owner).flatMap(Losses::built)
                .filter(b -> b.declined().isEmpty() && prunes(b.kustomization()) && !b.ids().contains(live.id())).isPresent();
    }

    private static Optional<Outcome> find(List<Outcome> outcomes, String key) {
        return outcomes.stream().filter(o -> key(o.kustomization()).equals(key)).findFirst();
    }

    private static String key(KubernetesObject kustomization) {
        return kustomization.namespace() + "/" + kustomization.name();
    }

    private static boolean prunes(KubernetesObject kustomization) {
        return kustomization.at("spec", "prune").filter(Boolean.TRUE::equals).isPresent();
    }
}
