package io.infometis.desktop.watch;

import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.ObjectId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A revision of an environment rendered whole: the root Kustomization first, then every Kustomization that comes out of it.
public record Checked(List<Built> kustomizations) {
    /// One Kustomization and what it builds to.
    public record Built(KubernetesObject kustomization, String digest, List<KubernetesObject> objects, List<String> warnings) {
        /// `namespace/name`.
        public String key() {
            return kustomization.namespace() + "/" + kustomization.name();
        }

        Set<ObjectId> ids() {
            return objects.stream().map(KubernetesObject::id).collect(Collectors.toSet());
        }
    }

    /// Every kind in use.
    public Set<String> kinds() {
        return kustomizations.stream().flatMap(b -> b.objects().stream()).map(KubernetesObject::kind).collect(Collectors.toSet());
    }

    /// What is worth telling before a start.
    public List<String> warnings() {
        return kustomizations.stream().flatMap(b -> b.warnings().stream()).distinct().toList();
    }
}
