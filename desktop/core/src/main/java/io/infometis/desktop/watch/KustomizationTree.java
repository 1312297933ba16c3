package io.infometis.desktop.watch;

import io.infometis.desktop.flux.FluxTypes;
import io.infometis.desktop.model.KubernetesObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the Kustomizations of an environment: the ones we applied, and every Kustomization in an inventory of theirs, recursively.
final class KustomizationTree {
    private KustomizationTree() {
    }

    /// In the order met, ours first. `all` is keyed by `namespace/name`.
    static List<KubernetesObject> members(Map<String, KubernetesObject> all) {
        Map<String, KubernetesObject> members = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        all.entrySet().stream().filter(e -> isOurs(e.getValue())).map(Map.Entry::getKey).sorted().forEach(open::add);
        while (!open.isEmpty()) {
            String key = open.remove();
            KubernetesObject kustomization = all.get(key);
            if (kustomization == null || members.putIfAbsent(key, kustomization) != null) {
                continue;
            }
            InventoryEntry.of(kustomization).stream().map(InventoryEntry::id)
                    .filter(id -> id.kind().equals(FluxTypes.KUSTOMIZATION.kind()) && id.group().equals(FluxTypes.KUSTOMIZATION.group()))
                    .forEach(id -> open.add(id.namespace() + "/" + id.name()));
        }
        return List.copyOf(members.values());
    }

    /// Ours carry no owner label of Flux: nothing in Git made them.
    private static boolean isOurs(KubernetesObject kustomization) {
        return kustomization.namespace().equals(FluxTypes.NAMESPACE)
                && kustomization.text("metadata", "labels", "kustomize.toolkit.fluxcd.io/name").isEmpty();
    }
}
