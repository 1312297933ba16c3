package io.infometis.desktop.config;

import io.infometis.desktop.cluster.Cluster;
import io.infometis.desktop.cluster.sandbox.SandboxProvider;
import io.infometis.desktop.kubernetes.ApplyOptions;
import io.infometis.desktop.kubernetes.ClusterApi;
import io.infometis.desktop.kubernetes.Manifests;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.parts.TestParts;
import io.infometis.desktop.testing.TestHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A real API server takes every object, refuses none of its fields, and finds every pod within the "restricted" Pod Security Standard.
@DisabledOnOs(OS.WINDOWS)
class InfometisAcceptedIT {
    private static final ApplyOptions STRICT = new ApplyOptions(true, false, true);
    private static final ApplyOptions STRICT_DRY = new ApplyOptions(true, true, true);

    @TempDir
    static Path folder;
    private static Infometis infometis;
    private static Cluster cluster;
    private static ClusterApi api;

    @BeforeAll
    static void start() throws Exception {
        infometis = new Infometis();
        var provider = new SandboxProvider(new TestHome(folder).directories(), TestParts.parts());
        Map<String, Path> parts = TestParts.all(provider.parts());
        cluster = provider.start(parts, new Environment("accepted"), ProgressListener.silent());
        api = ClusterApi.connect(cluster.kubeconfig());
        for (KubernetesObject object : Manifests.readFolder(parts.get("flux-crds"))) {
            api.apply(object, "test", new ApplyOptions(true, false, false));
        }
        apply(Manifests.read("{apiVersion: v1, kind: Namespace, metadata: {name: flux-system}}"));
        // The strictest namespace, and the accounts that pods name: both are looked up when a pod is admitted.
        apply(infometis.read("infometis/clusters/prod-cluster/flux-system/restricted.yaml"));
        List<KubernetesObject> dev = infometis.environment("dev");
        apply(dev.stream().filter(o -> o.kind().equals("Namespace") && !o.name().equals("infometis")).toList());
        apply(dev.stream().filter(o -> o.kind().equals("ServiceAccount")).toList());
    }

    @AfterAll
    static void stop() {
        api.close();
        cluster.close();
        infometis.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "uat", "prod"})
    void everyObjectIsAccepted(String environment) throws Exception {
        for (KubernetesObject object : infometis.environment(environment)) {
            api.apply(object, "kustomize-controller", STRICT_DRY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "uat", "prod"})
    void everyPodPassesTheRestrictedStandard(String environment) throws Exception {
        for (KubernetesObject object : infometis.environment(environment)) {
            if (object.namespace().equals("infometis") && object.at("spec", "template").isPresent()) {
                api.apply(pod(object), "test", STRICT_DRY);
            }
        }
    }

    @Test
    void fluxsOwnObjectsAreAccepted() throws Exception {
        api.await(api.discover("apiextensions.k8s.io/v1", "CustomResourceDefinition").orElseThrow(), "",
                "kustomizations.kustomize.toolkit.fluxcd.io", c -> c.at("status", "conditions").isPresent(), Duration.ofSeconds(20));
        for (String environment : Infometis.ENVIRONMENTS) {
            api.apply(infometis.read("infometis/clusters/" + environment + "-cluster/flux-system/sync.yaml").getFirst(), "test",
                    STRICT_DRY);
        }
    }

    /// The pod that the workload's controller would make, with an empty folder in place of each claimed volume.
    private static KubernetesObject pod(KubernetesObject workload) {
        Map<String, Object> spec = new HashMap<>(map(workload.at("spec", "template", "spec").orElseThrow()));
        List<Object> volumes = new ArrayList<>((List<?>) spec.getOrDefault("volumes", List.of()));
        workload.items("spec", "volumeClaimTemplates").forEach(c -> volumes.add(Map.of("name", c.name(), "emptyDir", Map.of())));
        spec.put("volumes", volumes);
        return new KubernetesObject(Map.of("apiVersion", "v1", "kind", "Pod", "metadata",
                Map.of("name", workload.name() + "-test", "namespace", workload.namespace()), "spec", spec));
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }

    private static void apply(List<KubernetesObject> objects) throws Exception {
        for (KubernetesObject object : objects) {
            api.apply(object, "test", STRICT);
        }
    }
}
