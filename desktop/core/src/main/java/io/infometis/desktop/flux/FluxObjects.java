package io.infometis.desktop.flux;

import io.infometis.desktop.model.KubernetesObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Builds the objects of Flux that belong to this machine and so are applied by us, not by Git (DESIGN 3): namespace, source, root.
public final class FluxObjects {
    /// Retried soon: a failed apply waits for the user's next commit, which reconciles at once anyway.
    private static final String INTERVAL = "10m";

    private FluxObjects() {
    }

    public static KubernetesObject namespace() {
        return new KubernetesObject(Map.of("apiVersion", "v1", "kind", "Namespace", "metadata",
                Map.of("name", FluxTypes.NAMESPACE, "labels", Map.of("pod-security.kubernetes.io/warn", "restricted"))));
    }

    /// The source: the branch of the served repository. `url` is what the cluster would clone; in the sandbox our own reconciler reads it.
    public static KubernetesObject gitRepository(String url, String branch) {
        return object(FluxTypes.GIT_REPOSITORY.kind(), "source.toolkit.fluxcd.io/v1", FluxTypes.ROOT,
                Map.of("interval", INTERVAL, "url", url, "ref", Map.of("branch", branch)));
    }

    /// The root Kustomization on `clusters/<env>-cluster/flux-system`. It prunes nothing and waits for nothing. What an existing Flux
    /// repository keeps there of Flux itself is deleted from the render, never applied.
    public static KubernetesObject root(String path) {
        Map<String, Object> spec = spec(path);
        spec.put("prune", false);
        spec.put("patches", List.of(without(Map.of("kind", "GitRepository", "name", FluxTypes.ROOT)),
                without(Map.of("kind", "Kustomization", "name", FluxTypes.ROOT, "group", "kustomize.toolkit.fluxcd.io")),
                without(Map.of("labelSelector", "app.kubernetes.io/part-of=flux"))));
        return object(FluxTypes.KUSTOMIZATION.kind(), "kustomize.toolkit.fluxcd.io/v1", FluxTypes.ROOT, spec);
    }

    /// The Kustomization of an environment whose repository has no `clusters/` folder.
    public static KubernetesObject environment(String name, String path) {
        Map<String, Object> spec = spec(path);
        spec.put("prune", true);
        return object(FluxTypes.KUSTOMIZATION.kind(), "kustomize.toolkit.fluxcd.io/v1", name, spec);
    }

    /// The same object asking to be reconciled; the token comes back in `status.lastHandledReconcileAt`.
    public static KubernetesObject requesting(KubernetesObject object, String token) {
        Map<String, Object> content = new LinkedHashMap<>(object.content());
        Map<String, Object> metadata = new LinkedHashMap<>();
        object.at("metadata").ifPresent(m -> ((Map<?, ?>) m).forEach((k, v) -> metadata.put(k.toString(), v)));
        metadata.put("annotations", Map.of(FluxTypes.REQUESTED_AT, token));
        content.put("metadata", metadata);
        return new KubernetesObject(content);
    }

    private static Map<String, Object> spec(String path) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("interval", INTERVAL);
        spec.put("retryInterval", "30s");
        spec.put("timeout", "2m");
        spec.put("path", path);
        spec.put("wait", false);
        spec.put("sourceRef", Map.of("kind", FluxTypes.GIT_REPOSITORY.kind(), "name", FluxTypes.ROOT));
        return spec;
    }

    private static Map<String, Object> without(Map<String, String> target) {
        String kind = target.getOrDefault("kind", "Any");
        return Map.of("target", target, "patch", "$patch: delete\napiVersion: v1\nkind: " + kind + "\nmetadata:\n  name: any\n");
    }

    private static KubernetesObject object(String kind, String apiVersion, String name, Map<String, Object> spec) {
        return new KubernetesObject(
                Map.of("apiVersion", apiVersion, "kind", kind, "metadata", Map.of("name", name, "namespace", FluxTypes.NAMESPACE), "spec",
                        spec));
    }
}
