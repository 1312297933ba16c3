package io.infometis.desktop.watch;

import io.infometis.desktop.flux.FluxObjects;
import io.infometis.desktop.flux.FluxTypes;
import io.infometis.desktop.git.ArtifactPacker;
import io.infometis.desktop.git.FileMode;
import io.infometis.desktop.git.TreeFile;
import io.infometis.desktop.git.TreeFiles;
import io.infometis.desktop.model.FileRule;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.RepositoryProblem;
import io.infometis.desktop.overlay.EnvironmentFiles;
import io.infometis.desktop.overlay.Finding;
import io.infometis.desktop.overlay.OverlayGraph;
import io.infometis.desktop.overlay.OverlayReader;
import io.infometis.desktop.reference.BuildMessages;
import io.infometis.desktop.reference.ReferenceRenderer;
import io.infometis.desktop.reference.RenderRequest;
import io.infometis.desktop.reference.Rendering;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Renders an environment as Flux will, from the files that Flux will get, before anything is started or served.
public final class RepositoryCheck {
    private static final int DEEPEST = 8;
    private static final String PLACEHOLDER = ".folder";
    private final ReferenceRenderer renderer;

    public RepositoryCheck(ReferenceRenderer renderer) {
        this.renderer = renderer;
    }

    /// The environment rendered, root first; a `RepositoryProblem` where Flux would fail to build, or where rendering would not be safe.
    public Checked check(TreeFiles tree, EnvironmentFiles files) throws InfometisException, InterruptedException {
        Run run = new Run(tree, ArtifactPacker.select(tree, Optional.empty()), new ArrayList<>());
        render(run, files.fluxFolder().map(FluxObjects::root)
                .orElseGet(() -> FluxObjects.environment(files.environment().name(), files.kustomizationPath())), 0);
        return new Checked(List.copyOf(run.built()));
    }

    /// As `check`; kinds that the cluster will not know are a `RepositoryProblem` too, and a kustomization that Flux drops since it is a symlink:
    /// the render would be empty, or another one than meant.
    public Checked checkForStart(TreeFiles tree, EnvironmentFiles files) throws InfometisException, InterruptedException {
        Checked checked = check(tree, files);
        for (Checked.Built built : checked.kustomizations()) {
            Optional<Finding> link = built.graph().first(FileRule.SYMLINK);
            if (link.isPresent()) {
                throw new InfometisException(link.get().problem());
            }
        }
        KnownKinds.check(checked, files.environment());
        return checked;
    }

    /// What the commit makes of Kustomizations that the cluster has: each with the spec that the commit gives it, else with its own. A refusal
    /// ends nothing: Flux goes on with the others.
    List<Outcome> preview(TreeFiles tree, List<KubernetesObject> live) throws InfometisException, InterruptedException {
        Run run = new Run(tree, ArtifactPacker.select(tree, Optional.empty()), new ArrayList<>());
        List<Outcome> all = new ArrayList<>();
        Deque<KubernetesObject> open = new ArrayDeque<>(live.stream().filter(k -> owner(k).isEmpty()).toList());
        Deque<KubernetesObject> later = new ArrayDeque<>(live);
        while (!open.isEmpty() || !later.isEmpty()) {
            KubernetesObject next = open.isEmpty() ? later.remove() : open.remove();
            if (all.stream().noneMatch(o -> o.kustomization().id().equals(next.id()))) {
                Outcome outcome = outcome(run, next);
                all.add(outcome);
                if (outcome instanceof Outcome.Builds builds) {
                    builds.built().objects().stream().filter(RepositoryCheck::isOfThisSource).forEach(open::add);
                }
            }
        }
        return List.copyOf(all);
    }

    /// `namespace/name` of the Kustomization that declares the object; empty for the ones that we applied.
    static String owner(KubernetesObject object) {
        String name = object.text("metadata", "labels", "kustomize.toolkit.fluxcd.io/name");
        return name.isEmpty() ? "" : object.text("metadata", "labels", "kustomize.toolkit.fluxcd.io/namespace") + "/" + name;
    }

    private Outcome outcome(Run run, KubernetesObject kustomization) throws InfometisException, InterruptedException {
        try {
            Checked.Built built = build(run, kustomization);
            run.built().add(built);
            return new Outcome.Builds(built);
        } catch (InfometisException e) {
            if (e.problem() instanceof RepositoryProblem.BadFile bad) {
                return new Outcome.Refused(kustomization, bad);
            }
            throw e;
        }
    }

    /// What one check works on.
    private record Run(TreeFiles tree, List<TreeFile> artifact, List<Checked.Built> built) {
        boolean has(KubernetesObject kustomization) {
            return built.stream().anyMatch(b -> b.kustomization().id().equals(kustomization.id()));
        }

        /// ConfigMaps and Secrets rendered so far: what substituteFrom may name.
        List<KubernetesObject> variables(KubernetesObject kustomization) {
            return built.stream().flatMap(b -> b.objects().stream()).filter(o -> o.kind().equals("ConfigMap") || o.kind().equals("Secret"))
                    .filter(o -> o.namespace().equals(kustomization.namespace())).toList();
        }
    }

    private void render(Run run, KubernetesObject kustomization, int depth) throws InfometisException, InterruptedException {
        Checked.Built built = build(run, kustomization);
        run.built().add(built);
        for (KubernetesObject child : built.objects()) {
            if (depth < DEEPEST && isOfThisSource(child) && !run.has(child)) {
                render(run, child, depth + 1);
            }
        }
    }

    private Checked.Built build(Run run, KubernetesObject kustomization) throws InfometisException, InterruptedException {
        OverlayGraph graph = OverlayReader.read(run.tree(), run.artifact(), kustomization.text("spec", "path"));
        Optional<Finding> limit = graph.limit();
        if (limit.isPresent()) {
            throw new InfometisException(limit.get().problem());
        }
        List<TreeFile> needed = new ArrayList<>(graph.needed(run.artifact()));
        emptied(run, graph.root()).ifPresent(needed::add);
        return switch (renderer.render(new RenderRequest(needed, kustomization, run.variables(kustomization)))) {
            case Rendering.Failed failed -> throw new InfometisException(BuildMessages.problem(graph, failed));
            case Rendering.Declined declined -> Checked.Built.declined(kustomization, graph, declined);
            case Rendering.Rendered rendered -> Checked.Built.of(kustomization, graph, rendered);
        };
    }

    /// A folder whose only files are symlinks and submodules is still a folder in the artifact of source-controller: it builds to nothing.
    private static Optional<TreeFile> emptied(Run run, String folder) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        boolean gone = run.artifact().stream().noneMatch(f -> f.path().startsWith(prefix));
        return gone && run.tree().hasFolder(folder)
                ? Optional.of(new TreeFile(prefix + PLACEHOLDER, FileMode.REGULAR, "", 0, () -> new byte[0]))
                : Optional.empty();
    }

    private static boolean isOfThisSource(KubernetesObject object) {
        return object.id().group().equals(FluxTypes.KUSTOMIZATION.group()) && object.kind().equals(FluxTypes.KUSTOMIZATION.kind())
                && object.text("spec", "sourceRef", "kind").equals(FluxTypes.GIT_REPOSITORY.kind())
                && object.text("spec", "sourceRef", "name").equals(FluxTypes.ROOT);
    }
}
