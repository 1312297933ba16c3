package io.infometis.desktop.watch;

import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.ObjectId;
import java.util.List;

/// One entry of a Kustomization's inventory: the object, and the version of its kind that Flux applied.
record InventoryEntry(ObjectId id, String version) {
    static List<InventoryEntry> of(KubernetesObject kustomization) {
        return kustomization.items("status", "inventory", "entries").stream()
                .map(e -> new InventoryEntry(ObjectId.ofInventory(e.text("id")), e.text("v"))).toList();
    }

    LiveObjects.Watched watched(KubernetesObject owner) {
        String apiVersion = id.group().isEmpty() ? version : id.group() + "/" + version;
        return new LiveObjects.Watched(apiVersion, id.kind(), owner.namespace(), owner.name());
    }
}
