package io.infometis.desktop.watch;

import io.infometis.desktop.git.FileMode;
import io.infometis.desktop.git.Gate;
import io.infometis.desktop.git.TreeFiles;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.Place;
import io.infometis.desktop.model.RepositoryProblem;
import io.infometis.desktop.overlay.EnvironmentCatalog;
import io.infometis.desktop.overlay.EnvironmentFiles;
import io.infometis.desktop.overlay.Layers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Holds back what Flux would accept and destroy: an empty build, a prune of all objects or of any claim, objects lost to a symlink that Flux
/// drops. What Flux refuses by itself is let through, with the reason.
public final class DestructionGate implements Gate {
    private final Environment environment;
    private final RepositoryCheck check;
    private final Supplier<List<KubernetesObject>> live;

    /// `live` gives the Flux Kustomizations of the environment as the cluster has them, with their inventories.
    public DestructionGate(Environment environment, RepositoryCheck check, Supplier<List<KubernetesObject>> live) {
        this.environment = environment;
        this.check = check;
        this.live = live;
    }

    @Override
    public Verdict mayServe(Optional<String> served, TreeFiles next) throws InfometisException, InterruptedException {
        List<KubernetesObject> running = live.get().stream().filter(DestructionGate::prunes).toList();
        if (running.isEmpty()) {
            return new Verdict.Serve("");
        }
        Optional<EnvironmentFiles> files = EnvironmentCatalog.find(next, environment);
        if (files.isEmpty()) {
            return new Verdict.Serve("The commit holds no environment " + environment + "; Flux will say that it does not find the path");
        }
        try {
            return judge(running, check.check(next, files.get()), next);
        } catch (InfometisException e) {
            return new Verdict.Serve("Flux will refuse it: " + e.problem().why());
        }
    }

    private Verdict judge(List<KubernetesObject> running, Checked checked, TreeFiles next) {
        for (KubernetesObject kustomization : running) {
            Optional<Checked.Built> built = checked.kustomizations().stream()
                    .filter(b -> b.key().equals(kustomization.namespace() + "/" + kustomization.name())).findFirst();
            Optional<String> why = built.flatMap(b -> destroys(kustomization, b, next));
            if (why.isPresent()) {
                String path = kustomization.text("spec", "path").replaceFirst("^\\./", "");
                return new Verdict.HoldBack(new RepositoryProblem.HeldBack(environment.name(), next.commit(), why.get(),
                        Optional.of(new Place(Layers.of(path), Path.of(path), 0))));
            }
        }
        return new Verdict.Serve("");
    }

    private static Optional<String> destroys(KubernetesObject kustomization, Checked.Built built, TreeFiles next) {
        Set<ObjectId> inventory = new HashSet<>(InventoryEntry.of(kustomization).stream().map(InventoryEntry::id).toList());
        Set<ObjectId> pruned = new HashSet<>(inventory);
        pruned.removeAll(built.ids());
        String name = built.key();
        if (inventory.isEmpty() || pruned.isEmpty()) {
            return Optional.empty();
        }
        if (built.objects().isEmpty()) {
            return Optional.of("Kustomization " + name + " builds to nothing, so all its " + inventory.size() + " objects would be deleted."
                    + symlinks(next, built));
        }
        if (pruned.size() == inventory.size()) {
            return Optional.of("All " + inventory.size() + " objects of Kustomization " + name + " would be deleted and others made.");
        }
        Optional<ObjectId> claim = pruned.stream().filter(id -> id.kind().equals("PersistentVolumeClaim")).findFirst();
        if (claim.isPresent()) {
            return Optional.of(claim.get() + " would be deleted, and the data in its volume with it.");
        }
        String links = symlinks(next, built);
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(pruned.size() + " objects of Kustomization " + name + " would be deleted." + links);
    }

    /// The symlinks below the Kustomization's path: Flux drops them when it packs the artifact.
    private static String symlinks(TreeFiles next, Checked.Built built) {
        String path = built.kustomization().text("spec", "path").replaceFirst("^\\./", "");
        List<String> links = next.files().stream().filter(f -> f.mode() == FileMode.SYMLINK && f.path().startsWith(path)).map(f -> f.path())
                .toList();
        return links.isEmpty() ? "" : " Flux drops symlinks: " + String.join(", ", links) + ".";
    }

    private static boolean prunes(KubernetesObject kustomization) {
        return kustomization.at("spec", "prune").filter(Boolean.TRUE::equals).isPresent();
    }
}
