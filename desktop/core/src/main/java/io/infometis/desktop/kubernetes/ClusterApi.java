package io.infometis.desktop.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.FieldValidateable;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/// One cluster's API: reads, applies, patches and watches objects as plain JSON trees. Every call blocks and can be interrupted.
public final class ClusterApi implements AutoCloseable {
    private final KubernetesClient client;
    private final Discovery discovery;

    private ClusterApi(KubernetesClient client) {
        this.client = client;
        this.discovery = new Discovery(client);
    }

    /// Connects with a kubeconfig of our own; nothing else of the machine is read.
    public static ClusterApi connect(Path kubeconfig) throws InfometisException {
        return new ClusterApi(
                new KubernetesClientBuilder().withConfig(Kubeconfig.read(kubeconfig)).withKubernetesSerialization(Manifests.JSON).build());
    }

    /// Whether the server says that it is ready.
    public boolean ready() {
        try {
            return "ok".equals(client.raw("/readyz"));
        } catch (KubernetesClientException _) {
            return false; // not answering is not ready
        }
    }

    public Optional<KubernetesObject> get(ResourceType type, String namespace, String name)
            throws InfometisException, InterruptedException {
        return Calls.run(type.kind() + "/" + name, () -> Optional.ofNullable(resource(type, namespace, name).get()).map(ClusterApi::read));
    }

    /// All objects of a kind with these labels; an empty namespace means all.
    public List<KubernetesObject> list(ResourceType type, String namespace, Map<String, String> labels)
            throws InfometisException, InterruptedException {
        return Calls.run(type.plural(), () -> {
            var all = operation(type);
            GenericKubernetesResourceList list = namespace.isEmpty()
                    ? all.inAnyNamespace().withLabels(labels).list()
                    : all.inNamespace(namespace).withLabels(labels).list();
            return list.getItems().stream().map(ClusterApi::read).toList();
        });
    }

    /// All objects of a kind whose fields have these values; the server knows which fields can be asked for. An empty namespace means `default`.
    public List<KubernetesObject> listWhere(ResourceType type, String namespace, Map<String, String> fields)
            throws InfometisException, InterruptedException {
        return Calls.run(type.plural(),
                () -> operation(type).inNamespace(namespace(namespace)).withFields(fields).list().getItems().stream()
                        .map(ClusterApi::read).toList());
    }

    /// Server-side apply as `manager`. The kind must be known to the server.
    public KubernetesObject apply(KubernetesObject object, String manager, ApplyOptions options)
            throws InfometisException, InterruptedException {
        ResourceType type = discovery.require(object);
        GenericKubernetesResource body = Manifests.JSON.convertValue(object.content(), GenericKubernetesResource.class);
        FieldValidateable.Validation validation = options.strict()
                ? FieldValidateable.Validation.STRICT
                : FieldValidateable.Validation.WARN;
        return Calls.run(object.id().toString(), () -> {
            var at = type.namespaced()
                    ? operation(type).inNamespace(namespace(object.namespace())).resource(body)
                    : operation(type).resource(body);
            var as = at.dryRun(options.dryRun()).fieldValidation(validation).fieldManager(manager);
            return read(options.force() ? as.forceConflicts().serverSideApply() : as.serverSideApply());
        });
    }

    /// Patches an object, or one of its subresources (`status`).
    public KubernetesObject patch(ResourceType type, String namespace, String name, PatchKind kind, Object body,
            Optional<String> subresource)
            throws InfometisException, InterruptedException {
        PatchContext context = new PatchContext.Builder().withPatchType(kind == PatchKind.MERGE ? PatchType.JSON_MERGE : PatchType.JSON)
                .withFieldManager("infometis").build();
        Resource<GenericKubernetesResource> whole = resource(type, namespace, name);
        String text = Manifests.JSON.asJson(body);
        return Calls.run(type.kind() + "/" + name,
                () -> read(
                        subresource.isPresent() ? whole.subresource(subresource.get()).patch(context, text) : whole.patch(context, text)));
    }

    /// Deletes an object; nothing happens when it is not there.
    public void delete(ResourceType type, String namespace, String name) throws InfometisException, InterruptedException {
        Calls.run(type.kind() + "/" + name, () -> resource(type, namespace, name).delete());
    }

    /// Waits until an object is as wanted; a Problem when it is not in time. Not by fabric8's own wait, which loses an interrupt (seen in 8.0.0).
    public KubernetesObject await(ResourceType type, String namespace, String name, Predicate<KubernetesObject> wanted, Duration limit)
            throws InfometisException, InterruptedException {
        CompletableFuture<KubernetesObject> found = new CompletableFuture<>();
        try (Watch _ = watch(type, namespace, Map.of(), ObjectListener.ofChanges(o -> {
            if (o.name().equals(name) && wanted.test(o)) {
                found.complete(o);
            }
        }))) {
            return found.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) { // nothing completes it with a failure
            throw new InfometisException(new ClusterProblem.NotInTime(type.kind() + "/" + name, limit), e);
        }
    }

    /// Watches a kind; an empty namespace means all. The listener hears what is there first.
    public Watch watch(ResourceType type, String namespace, Map<String, String> labels, ObjectListener listener)
            throws InfometisException, InterruptedException {
        return Calls.run(type.plural(), () -> Informer.start(operation(type), namespace, labels, listener));
    }

    /// The kind as the server knows it; empty when it does not. Asked anew when it was not known.
    public Optional<ResourceType> discover(String apiVersion, String kind) throws InfometisException, InterruptedException {
        return discovery.find(apiVersion, kind);
    }

    /// The kind in the version that the server prefers, or the next that has it; empty when it does not know it.
    public Optional<ResourceType> preferred(String group, String kind) throws InfometisException, InterruptedException {
        return discovery.preferred(group, kind);
    }

    /// The server's version, as `v1.36.3`.
    public String version() throws InfometisException, InterruptedException {
        return Calls.run("version", () -> client.getKubernetesVersion().getGitVersion());
    }

    @Override
    public void close() {
        client.close();
    }

    private MixedOperation<GenericKubernetesResource, GenericKubernetesResourceList, Resource<GenericKubernetesResource>> operation(
            ResourceType type) {
        return client.genericKubernetesResources(Discovery.context(type));
    }

    private Resource<GenericKubernetesResource> resource(ResourceType type, String namespace, String name) {
        return type.namespaced()
                ? operation(type).inNamespace(namespace(namespace)).withName(name)
                : operation(type).withName(name);
    }

    private static String namespace(String namespace) {
        return namespace.isEmpty() ? "default" : namespace;
    }

    @SuppressWarnings("unchecked") // a JSON object has text keys
    static KubernetesObject read(GenericKubernetesResource resource) {
        return new KubernetesObject(Manifests.JSON.convertValue(resource, Map.class));
    }
}
