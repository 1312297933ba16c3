package io.infometis.desktop.flux;

import io.infometis.desktop.kubernetes.ApplyOptions;
import io.infometis.desktop.kubernetes.ClusterApi;
import io.infometis.desktop.kubernetes.Manifests;
import io.infometis.desktop.kubernetes.ResourceType;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.kubernetes.PatchKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Ensures Flux: its kinds, its controllers, and the objects that point it at the served repository.
public final class FluxInstaller {
    /// Our field manager.
    public static final String MANAGER = "infometis";
    private static final ResourceType DEFINITION = new ResourceType("apiextensions.k8s.io", "v1", "CustomResourceDefinition",
            "customresourcedefinitions", false);
    private static final ApplyOptions FORCE = new ApplyOptions(true, false, true);

    private final ClusterApi api;

    public FluxInstaller(ClusterApi api) {
        this.api = api;
    }

    /// Applies Flux's definitions from a folder of YAML files, waits until the server knows them, and starts the controllers. Artifacts of an
    /// earlier run are taken out of the statuses before: their server is gone, and kustomize-controller would try its address again and again,
    /// for minutes, without looking at a newer one.
    public void install(Path definitions, ControllerStart controllers) throws InfometisException, InterruptedException {
        List<KubernetesObject> all = Manifests.readFolder(definitions);
        for (KubernetesObject definition : all) {
            api.apply(definition, MANAGER, FORCE);
        }
        for (KubernetesObject definition : all) {
            api.await(DEFINITION, "", definition.name(), FluxInstaller::established, Duration.ofSeconds(30));
        }
        forgetArtifacts();
        controllers.start();
    }

    private void forgetArtifacts() throws InfometisException, InterruptedException {
        for (KubernetesObject source : api.list(FluxTypes.GIT_REPOSITORY, "", Map.of())) {
            if (source.at("status", "artifact").isPresent()) {
                api.patch(FluxTypes.GIT_REPOSITORY, source.namespace(), source.name(), PatchKind.MERGE,
                        Map.of("status", SourceStatus.of(source).lost()), Optional.of("status"));
            }
        }
    }

    /// Applies what is of this machine: namespace and source. The source comes first, so that the Kustomizations find an artifact.
    public KubernetesObject declareSource(String url, String branch) throws InfometisException, InterruptedException {
        api.apply(FluxObjects.namespace(), MANAGER, FORCE);
        return api.apply(FluxObjects.gitRepository(url, branch), MANAGER, FORCE);
    }

    /// Applies a Kustomization of ours (the root, or the environment's own) and asks for its reconciliation. Gives the token to wait for.
    public String declare(KubernetesObject kustomization) throws InfometisException, InterruptedException {
        String token = Reconciliation.token();
        api.apply(FluxObjects.requesting(kustomization, token), MANAGER, FORCE);
        return token;
    }

    private static boolean established(KubernetesObject definition) {
        return definition.items("status", "conditions").stream()
                .anyMatch(c -> c.text("type").equals("Established") && c.text("status").equals("True"));
    }
}
