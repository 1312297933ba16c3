package io.infometis.desktop.watch;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.RepositoryProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds, before the start, the kinds that the cluster will not know: neither Kubernetes' own, nor Flux's that we install, nor defined by the
/// configuration itself.
final class KnownKinds {
    private static final Set<String> GROUPS = Set.of("", "apps", "batch", "autoscaling", "networking.k8s.io", "policy",
            "rbac.authorization.k8s.io",
            "storage.k8s.io", "admissionregistration.k8s.io", "apiextensions.k8s.io", "apiregistration.k8s.io", "certificates.k8s.io",
            "coordination.k8s.io", "discovery.k8s.io", "events.k8s.io", "flowcontrol.apiserver.k8s.io", "node.k8s.io", "scheduling.k8s.io",
            "resource.k8s.io", "kustomize.toolkit.fluxcd.io", "source.toolkit.fluxcd.io");

    private KnownKinds() {
    }

    static void check(Checked checked, Environment environment) throws InfometisException {
        List<KubernetesObject> all = checked.kustomizations().stream().flatMap(b -> b.objects().stream()).toList();
        Set<String> defined = all.stream().filter(o -> o.kind().equals("CustomResourceDefinition")).map(o -> o.text("spec", "group"))
                .collect(Collectors.toSet());
        Map<String, Integer> unknown = new TreeMap<>();
        all.stream().map(KubernetesObject::id).filter(id -> !GROUPS.contains(id.group()) && !defined.contains(id.group()))
                .forEach(id -> unknown.merge(id.kind() + " (" + id.group() + ")", 1, Integer::sum));
        if (!unknown.isEmpty()) {
            String kinds = unknown.entrySet().stream()
                    .map(e -> e.getKey() + " in " + e.getValue() + (e.getValue() == 1 ? " object" : " objects"))
                    .collect(Collectors.joining(", "));
            throw new InfometisException(new RepositoryProblem.UnknownKinds(environment.name(), kinds, Optional.empty()));
        }
    }
}
