package io.infometis.desktop.watch;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.Place;
import io.infometis.desktop.model.RepositoryProblem;
import io.infometis.desktop.overlay.FileProblems;
import io.infometis.desktop.overlay.ObjectHead;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds, before the start, the kinds that the cluster will not know: neither Kubernetes' own, nor Flux's that we install, nor defined by the
/// configuration itself.
final class KnownKinds {
    /// Groups of Kubernetes 1.36 and those of the Flux CRDs that we install.
    private static final Set<String> GROUPS = Set.of("", "apps", "batch", "autoscaling", "networking.k8s.io", "policy",
            "rbac.authorization.k8s.io", "storage.k8s.io", "admissionregistration.k8s.io", "apiextensions.k8s.io", "apiregistration.k8s.io",
            "authentication.k8s.io", "authorization.k8s.io", "certificates.k8s.io", "coordination.k8s.io", "discovery.k8s.io",
            "events.k8s.io",
            "flowcontrol.apiserver.k8s.io", "node.k8s.io", "scheduling.k8s.io", "resource.k8s.io", "kustomize.toolkit.fluxcd.io",
            "source.toolkit.fluxcd.io");

    private KnownKinds() {
    }

    static void check(Checked checked, Environment environment) throws InfometisException {
        Set<String> defined = checked.objects().stream().filter(o -> o.kind().equals("CustomResourceDefinition"))
                .map(o -> kind(o.text("spec", "names", "kind"), o.text("spec", "group"))).collect(Collectors.toSet());
        List<ObjectId> unknown = checked.objects().stream().map(KubernetesObject::id)
                .filter(id -> !GROUPS.contains(id.group()) && !defined.contains(kind(id.kind(), id.group()))).toList();
        if (!unknown.isEmpty()) {
            Map<String, Integer> count = new TreeMap<>();
            unknown.forEach(id -> count.merge(kind(id.kind(), id.group()), 1, Integer::sum));
            String kinds = count.entrySet().stream()
                    .map(e -> e.getKey() + " in " + e.getValue() + (e.getValue() == 1 ? " object" : " objects"))
                    .collect(Collectors.joining(", "));
            throw new InfometisException(new RepositoryProblem.UnknownKinds(environment.name(), kinds, first(checked, unknown)));
        }
    }

    /// The first file that holds one of them, as the overlays are read.
    private static Optional<Place> first(Checked checked, List<ObjectId> unknown) {
        Set<String> kinds = unknown.stream().map(id -> kind(id.kind(), id.group())).collect(Collectors.toSet());
        return checked.kustomizations().stream().flatMap(b -> b.graph().objects().stream())
                .filter(h -> kinds.contains(kind(h.kind(), h.group())))
                .findFirst().map((ObjectHead h) -> FileProblems.place(h.file(), h.line()));
    }

    private static String kind(String kind, String group) {
        return kind + " (" + group + ")";
    }
}
