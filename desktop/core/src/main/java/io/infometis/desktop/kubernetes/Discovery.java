package io.infometis.desktop.kubernetes;

import io.fabric8.kubernetes.api.model.APIGroup;
import io.fabric8.kubernetes.api.model.APIResource;
import io.fabric8.kubernetes.api.model.APIResourceList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /// In the group's preferred version, else in the first of its versions that has it. The versions are asked for each time, since a definition
    /// may drop one.
    Optional<ResourceType> preferred(String group, String kind) throws InfometisException, InterruptedException {
        for (String apiVersion : versions(group)) {
            Optional<ResourceType> found = find(apiVersion, kind);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Set<String> versions(String group) throws InfometisException, InterruptedException {
        if (group.isEmpty()) {
            return Set.of("v1");
        }
        Set<String> versions = new LinkedHashSet<>();
        APIGroup answer = Calls.run(group, () -> client.getApiGroup(group));
        if (answer != null) {
            versions.add(answer.getPreferredVersion().getGroupVersion());
            answer.getVersions().forEach(v -> versions.add(v.getGroupVersion()));
        }
        return versions;
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
