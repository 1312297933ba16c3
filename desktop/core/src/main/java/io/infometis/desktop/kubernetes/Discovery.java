package io.infometis.desktop.kubernetes;

import io.fabric8.kubernetes.api.model.APIResource;
import io.fabric8.kubernetes.api.model.APIResourceList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The kinds that the server knows. Remembered once found; asked again while not, since definitions appear.
final class Discovery {
    private final KubernetesClient client;
    private final Map<String, ResourceType> known = new ConcurrentHashMap<>();

    Discovery(KubernetesClient client) {
        this.client = client;
    }

    Optional<ResourceType> find(String apiVersion, String kind) throws InfometisException, InterruptedException {
        String key = apiVersion + " " + kind;
        ResourceType found = known.get(key);
        if (found != null) {
            return Optional.of(found);
        }
        APIResourceList list = Calls.run(apiVersion, () -> client.getApiResources(apiVersion));
        if (list != null) {
            list.getResources().stream().filter(r -> !r.getName().contains("/"))
                    .forEach(r -> known.put(apiVersion + " " + r.getKind(), type(apiVersion, r)));
        }
        return Optional.ofNullable(known.get(key));
    }

    ResourceType require(KubernetesObject object) throws InfometisException, InterruptedException {
        return find(object.apiVersion(), object.kind())
                .orElseThrow(
                        () -> new InfometisException(new ClusterProblem.UnknownKind(object.apiVersion(), object.kind(), object.name())));
    }

    static ResourceDefinitionContext context(ResourceType type) {
        return new ResourceDefinitionContext.Builder().withGroup(type.group()).withVersion(type.version()).withKind(type.kind())
                .withPlural(type.plural()).withNamespaced(type.namespaced()).build();
    }

    private static ResourceType type(String apiVersion, APIResource resource) {
        int slash = apiVersion.indexOf('/');
        return new ResourceType(slash < 0 ? "" : apiVersion.substring(0, slash), apiVersion.substring(slash + 1), resource.getKind(),
                resource.getName(), resource.getNamespaced());
    }
}
