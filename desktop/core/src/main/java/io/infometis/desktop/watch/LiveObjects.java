package io.infometis.desktop.watch;

import io.infometis.desktop.diagnosis.Kstatus;
import io.infometis.desktop.kubernetes.ClusterApi;
import io.infometis.desktop.kubernetes.ObjectListener;
import io.infometis.desktop.kubernetes.ResourceType;
import io.infometis.desktop.kubernetes.Watch;
import io.infometis.desktop.model.Health;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.ObjectView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Watches the kinds of an environment's inventories and keeps the health of every object, not the objects themselves.
/// One informer a kind and Kustomization, selected by Flux's owner labels.
final class LiveObjects implements AutoCloseable {
    private final ClusterApi api;
    private final Runnable changed;
    private final Map<ObjectId, ObjectView> health = new ConcurrentHashMap<>();
    private final Map<Watched, Watch> watches = new HashMap<>();

    /// One kind of one Kustomization's objects.
    record Watched(String apiVersion, String kind, String ownerNamespace, String ownerName) {}

    LiveObjects(ClusterApi api, Runnable changed) {
        this.api = api;
        this.changed = changed;
    }

    /// Watches just these; called from one thread. A kind that the server does not know yet is tried again at the next call.
    void watch(Set<Watched> wanted) throws InfometisException, InterruptedException {
        Set<Watched> old = new HashSet<>(watches.keySet());
        old.removeAll(wanted);
        for (Watched gone : old) {
            Optional.ofNullable(watches.remove(gone)).ifPresent(Watch::close);
        }
        for (Watched one : wanted) {
            if (!watches.containsKey(one)) {
                Optional<ResourceType> type = api.discover(one.apiVersion(), one.kind());
                if (type.isPresent()) {
                    watches.put(one, api.watch(type.get(), "", owner(one), listener()));
                }
            }
        }
    }

    /// The object's health; MISSING once its kind has been listed without it, UNKNOWN before.
    ObjectView view(ObjectId id, Watched kind) {
        ObjectView seen = health.get(id);
        if (seen != null) {
            return seen;
        }
        Watch watch = watches.get(kind);
        boolean listed = watch != null && watch.synced();
        return listed ? new ObjectView(id, Health.MISSING, "Not in the cluster") : new ObjectView(id, Health.UNKNOWN, "Not read yet");
    }

    @Override
    public void close() {
        watches.values().forEach(Watch::close);
        watches.clear();
    }

    private static Map<String, String> owner(Watched one) {
        return Map.of("kustomize.toolkit.fluxcd.io/name", one.ownerName(), "kustomize.toolkit.fluxcd.io/namespace", one.ownerNamespace());
    }

    private ObjectListener listener() {
        return new ObjectListener() {
            @Override
            public void changed(KubernetesObject object) {
                Kstatus.Verdict verdict = Kstatus.of(object);
                ObjectView view = new ObjectView(object.id(), verdict.health(), verdict.message());
                if (!view.equals(health.put(object.id(), view))) {
                    changed.run();
                }
            }

            @Override
            public void deleted(KubernetesObject object) {
                health.remove(object.id());
                changed.run();
            }
        };
    }
}
