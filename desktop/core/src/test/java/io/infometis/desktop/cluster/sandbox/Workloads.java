package io.infometis.desktop.cluster.sandbox;

import io.infometis.desktop.kubernetes.ApplyOptions;
import io.infometis.desktop.kubernetes.ClusterApi;
import io.infometis.desktop.kubernetes.Manifests;
import io.infometis.desktop.kubernetes.ObjectListener;
import io.infometis.desktop.kubernetes.PatchKind;
import io.infometis.desktop.kubernetes.ResourceType;
import io.infometis.desktop.kubernetes.Watch;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.testing.Eventually;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A Deployment, a StatefulSet with a volumeClaimTemplate and a LoadBalancer Service, in one cluster.
final class Workloads implements AutoCloseable {
    private static final ResourceType CONFIG_MAP = new ResourceType("", "v1", "ConfigMap", "configmaps", true);
    private static final ApplyOptions STRICT = new ApplyOptions(true, false, true);
    private final Path kubeconfig;
    private final ClusterApi api;
    private int replicas = 2;

    Workloads(Path kubeconfig) throws Exception {
        this.kubeconfig = kubeconfig;
        this.api = ClusterApi.connect(kubeconfig);
    }

    void apply() throws Exception {
        apply(Manifests.read(ALL));
    }

    void apply(List<KubernetesObject> objects) throws Exception {
        for (KubernetesObject object : objects) {
            api.apply(object, "test", STRICT);
        }
    }

    /// Scales the Deployment.
    void scale(int wished) throws Exception {
        api.patch(api.discover("apps/v1", "Deployment").orElseThrow(), "w", "d", PatchKind.MERGE,
                Map.of("spec", Map.of("replicas", wished)), Optional.empty());
        replicas = wished;
    }

    void awaitReady(Duration limit) throws Exception {
        Eventually.isTrue(limit, this::state, () -> state().equals("deployment " + replicas + ", statefulset 2, address 192.0.2.1"));
    }

    /// Writes one value into a ConfigMap, or reads it.
    void note(String key, String value) throws Exception {
        api.apply(new KubernetesObject(Map.of("apiVersion", "v1", "kind", "ConfigMap", "metadata",
                Map.of("name", key, "namespace", "default"), "data", Map.of("value", value))), "test", STRICT);
    }

    String note(String key) throws Exception {
        return api.get(CONFIG_MAP, "default", key).orElseThrow().text("data", "value");
    }

    /// Collects every note that a watch hears, as `key=value`.
    Watch watchNotes(Set<String> heard) throws Exception {
        return api.watch(CONFIG_MAP, "default", Map.of(),
                ObjectListener.ofChanges(o -> heard.add(o.name() + "=" + o.text("data", "value"))));
    }

    Set<String> names(String kind) throws Exception {
        ResourceType type = api.discover("v1", kind).orElseThrow();
        Set<String> names = new TreeSet<>();
        api.list(type, "w", Map.of()).forEach(o -> names.add(o.name()));
        return names;
    }

    boolean ready() {
        return api.ready();
    }

    /// The address in the kubeconfig.
    String server() throws Exception {
        return Manifests.read(Files.readString(kubeconfig)).getFirst().items("clusters").getFirst().text("cluster", "server");
    }

    private String state() {
        try {
            KubernetesObject deployment = read("apps/v1", "Deployment", "d");
            KubernetesObject set = read("apps/v1", "StatefulSet", "s");
            KubernetesObject service = read("v1", "Service", "b");
            String address = service.items("status", "loadBalancer", "ingress").stream().findFirst().map(i -> i.text("ip")).orElse("none");
            return "deployment " + deployment.number(0, "status", "readyReplicas") + ", statefulset "
                    + set.number(0, "status", "readyReplicas") + ", address " + address;
        } catch (Exception e) { // said in the message when it does not pass
            return e.toString();
        }
    }

    private KubernetesObject read(String apiVersion, String kind, String name) throws Exception {
        return api.get(api.discover(apiVersion, kind).orElseThrow(), "w", name).orElseThrow();
    }

    @Override
    public void close() {
        api.close();
    }

    private static final String ALL = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: w}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: d, namespace: w}
            spec:
              replicas: 2
              selector: {matchLabels: {app: d}}
              template:
                metadata: {labels: {app: d}}
                spec: {containers: [{name: c, image: "example/d:1"}]}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: s, namespace: w}
            spec:
              replicas: 2
              serviceName: s
              selector: {matchLabels: {app: s}}
              template:
                metadata: {labels: {app: s}}
                spec: {containers: [{name: c, image: "example/s:1"}]}
              volumeClaimTemplates:
              - metadata: {name: v}
                spec:
                  accessModes: [ReadWriteOnce]
                  resources: {requests: {storage: 1Gi}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: b, namespace: w}
            spec:
              type: LoadBalancer
              selector: {app: d}
              ports: [{port: 80}]
            """;
}
