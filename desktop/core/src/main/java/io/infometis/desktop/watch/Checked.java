package io.infometis.desktop.watch;

import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.overlay.OverlayGraph;
import io.infometis.desktop.reference.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A revision of an environment rendered whole: the root Kustomization first, then every Kustomization that comes out of it.
public record Checked(List<Built> kustomizations) {
    /// One Kustomization, what it reads and what it builds to. `declined` says why only the cluster can tell; there are no objects then.
    public record Built(KubernetesObject kustomization, OverlayGraph graph, String digest, List<KubernetesObject> objects,
            List<String> warnings, Optional<String> declined) {
        static Built of(KubernetesObject kustomization, OverlayGraph graph, Rendering.Rendered rendered) {
            return new Built(kustomization, graph, rendered.digest(), rendered.payload(), rendered.warnings(), Optional.empty());
        }

        static Built declined(KubernetesObject kustomization, OverlayGraph graph, Rendering.Declined why) {
            return new Built(kustomization, graph, "", List.of(), List.of(), Optional.of(why.feature() + ": " + why.detail()));
        }

        /// `namespace/name`.
        public String key() {
            return kustomization.namespace() + "/" + kustomization.name();
        }

        Set<ObjectId> ids() {
            return objects.stream().map(KubernetesObject::id).collect(Collectors.toSet());
        }

        /// Our notes name file and line, so kustomize's own words on deprecated fields need not be said as well.
        private List<String> notes() {
            List<String> notes = new ArrayList<>(graph.notes());
            warnings.stream().filter(w -> !w.contains(" is deprecated. Please use ")).forEach(notes::add);
            declined.ifPresent(d -> notes.add("Kustomization " + key() + " was not rendered: " + d + "."));
            if (objects.isEmpty() && declined.isEmpty()) {
                notes.add("Kustomization " + key() + " builds to nothing.");
            }
            return notes;
        }
    }

    /// Every kind in use.
    public Set<String> kinds() {
        return byKind().keySet();
    }

    /// How many objects of each kind.
    public SortedMap<String, Integer> byKind() {
        SortedMap<String, Integer> count = new TreeMap<>();
        objects().forEach(o -> count.merge(o.kind(), 1, Integer::sum));
        return count;
    }

    public List<KubernetesObject> objects() {
        return kustomizations.stream().flatMap(b -> b.objects().stream()).toList();
    }

    /// What is worth telling before a start.
    public List<String> warnings() {
        return kustomizations.stream().flatMap(b -> b.notes().stream()).distinct().toList();
    }
}
