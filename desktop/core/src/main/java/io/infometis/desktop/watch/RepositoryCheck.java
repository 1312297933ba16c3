package io.infometis.desktop.watch;

import io.infometis.desktop.flux.FluxObjects;
import io.infometis.desktop.flux.FluxTypes;
import io.infometis.desktop.git.ArtifactPacker;
import io.infometis.desktop.git.TreeFile;
import io.infometis.desktop.git.TreeFiles;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.overlay.EnvironmentFiles;
import io.infometis.desktop.reference.BuildMessages;
import io.infometis.desktop.reference.ReferenceRenderer;
import io.infometis.desktop.reference.RenderRequest;
import io.infometis.desktop.reference.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Renders an environment as Flux will, from the files that Flux will get, before anything is started or served.
public final class RepositoryCheck {
    private static final int DEEPEST = 8;
    private final ReferenceRenderer renderer;

    public RepositoryCheck(ReferenceRenderer renderer) {
        this.renderer = renderer;
    }

    /// The environment rendered, root first; a `RepositoryProblem` where Flux would fail to build.
    public Checked check(TreeFiles tree, EnvironmentFiles files) throws InfometisException, InterruptedException {
        List<TreeFile> artifact = ArtifactPacker.select(tree, Optional.empty());
        KubernetesObject root = files.fluxFolder().map(FluxObjects::root)
                .orElseGet(() -> FluxObjects.environment(files.environment().name(), files.kustomizationPath()));
        List<Checked.Built> all = new ArrayList<>();
        render(tree, artifact, root, all, 0);
        return new Checked(List.copyOf(all));
    }

    /// As `check`; kinds that the cluster will not know are a `RepositoryProblem` too.
    public Checked checkForStart(TreeFiles tree, EnvironmentFiles files) throws InfometisException, InterruptedException {
        Checked checked = check(tree, files);
        KnownKinds.check(checked, files.environment());
        return checked;
    }

    private void render(TreeFiles tree, List<TreeFile> artifact, KubernetesObject kustomization, List<Checked.Built> all, int depth)
            throws InfometisException, InterruptedException {
        switch (renderer.render(new RenderRequest(artifact, kustomization, List.of()))) {
            case Rendering.Failed failed -> throw new InfometisException(BuildMessages.problem(tree, kustomization, failed));
            case Rendering.Declined _ -> {
                // only the cluster can tell; Flux will
            }
            case Rendering.Rendered rendered -> {
                all.add(new Checked.Built(kustomization, rendered.digest(), rendered.payload(), rendered.warnings()));
                for (KubernetesObject child : rendered.payload()) {
                    if (depth < DEEPEST && isOfThisSource(child)
                            && all.stream().noneMatch(b -> b.kustomization().id().equals(child.id()))) {
                        render(tree, artifact, child, all, depth + 1);
                    }
                }
            }
        }
    }

    private static boolean isOfThisSource(KubernetesObject object) {
        return object.id().group().equals(FluxTypes.KUSTOMIZATION.group()) && object.kind().equals(FluxTypes.KUSTOMIZATION.kind())
                && object.text("spec", "sourceRef", "kind").equals(FluxTypes.GIT_REPOSITORY.kind())
                && object.text("spec", "sourceRef", "name").equals(FluxTypes.ROOT);
    }
}
