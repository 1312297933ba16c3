package io.infometis.desktop.watch;

import io.infometis.desktop.diagnosis.AppliedRevision;
import io.infometis.desktop.flux.FluxTypes;
import io.infometis.desktop.flux.SourceReconciler;
import io.infometis.desktop.kubernetes.ClusterApi;
import io.infometis.desktop.kubernetes.ObjectListener;
import io.infometis.desktop.kubernetes.Watch;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.KustomizationView;
import io.infometis.desktop.model.ObjectView;
import io.infometis.desktop.model.SourceView;
import io.infometis.desktop.model.WatchState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gathers what one environment's cluster says into its view. Informers only wake it; one virtual thread rebuilds, at most 20 times a second.
public final class EnvironmentWatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EnvironmentWatcher.class);
    private static final long PAUSE_MILLIS = 50;
    private static final long IDLE_MILLIS = 5_000;

    private final Environment environment;
    private final ClusterApi api;
    private final WorkspaceCell cell;
    private final Wakeup wakeup = new Wakeup();
    private final Map<String, KubernetesObject> kustomizations = new ConcurrentHashMap<>();
    private final LiveObjects live;
    private final Heartbeat heartbeat;
    private final List<Watch> watches = new ArrayList<>();
    private final Thread thread;
    private volatile Optional<SourceView> source = Optional.empty();
    private volatile Optional<Instant> staleSince = Optional.empty();
    private volatile boolean closed;

    public EnvironmentWatcher(Environment environment, ClusterApi api, WorkspaceCell cell) {
        this.environment = environment;
        this.api = api;
        this.cell = cell;
        this.live = new LiveObjects(api, wakeup::wake);
        this.heartbeat = new Heartbeat(api, environment.name(), this::stale);
        this.thread = Thread.ofVirtual().name("watch-" + environment.name()).unstarted(this::run);
    }

    /// Starts the watches; the view follows by itself from here on.
    public void start() throws InfometisException, InterruptedException {
        watches.add(api.watch(FluxTypes.KUSTOMIZATION, "", Map.of(), kustomizationListener()));
        watches.add(api.watch(FluxTypes.GIT_REPOSITORY, FluxTypes.NAMESPACE, Map.of(), sourceListener()));
        heartbeat.start();
        thread.start();
    }

    /// The Flux `Kustomization`s of the environment as last seen: the root and all in its inventory, recursively.
    public List<KubernetesObject> kustomizations() {
        return KustomizationTree.members(Map.copyOf(kustomizations));
    }

    /// Whether Flux has answered a request for reconciliation, by the token that the request gave.
    public boolean handled(String token) {
        return kustomizations.values().stream().anyMatch(k -> k.text("status", "lastHandledReconcileAt").equals(token));
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        heartbeat.close();
        watches.forEach(Watch::close);
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        live.close();
    }

    private void run() {
        try {
            while (!closed) {
                wakeup.await(IDLE_MILLIS);
                rebuild();
                wakeup.pause(PAUSE_MILLIS);
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    private void rebuild() throws InterruptedException {
        List<KubernetesObject> members = kustomizations();
        try {
            live.watch(kinds(members));
        } catch (InfometisException e) {
            LOG.debug("The server does not tell its kinds; tried again", e);
        }
        List<KustomizationView> views = members.stream().map(AppliedRevision::of).toList();
        List<ObjectView> objects = objects(members);
        cell.change(environment, v -> with(v, views, objects));
    }

    private EnvironmentView with(EnvironmentView v, List<KustomizationView> views, List<ObjectView> objects) {
        return new EnvironmentView(v.environment(), v.provider(), v.state(), v.repository(), source, views, objects,
                new WatchState(staleSince),
                v.kubeconfig(), v.logs(), v.notes(), v.start(), v.stopped());
    }

    private static Set<LiveObjects.Watched> kinds(List<KubernetesObject> members) {
        Set<LiveObjects.Watched> kinds = new HashSet<>();
        members.forEach(m -> InventoryEntry.of(m).forEach(e -> kinds.add(e.watched(m))));
        return kinds;
    }

    private List<ObjectView> objects(List<KubernetesObject> members) {
        List<ObjectView> objects = new ArrayList<>();
        members.forEach(m -> InventoryEntry.of(m).forEach(e -> objects.add(live.view(e.id(), e.watched(m)))));
        return List.copyOf(objects);
    }

    private void stale(Optional<Instant> since) {
        if (!since.equals(staleSince)) {
            staleSince = since;
            wakeup.wake();
        }
    }

    private ObjectListener kustomizationListener() {
        return new ObjectListener() {
            @Override
            public void changed(KubernetesObject object) {
                kustomizations.put(object.namespace() + "/" + object.name(), object);
                wakeup.wake();
            }

            @Override
            public void deleted(KubernetesObject object) {
                kustomizations.remove(object.namespace() + "/" + object.name());
                wakeup.wake();
            }
        };
    }

    private ObjectListener sourceListener() {
        return new ObjectListener() {
            @Override
            public void changed(KubernetesObject object) {
                if (object.name().equals(FluxTypes.ROOT)) {
                    source = Optional.of(SourceReconciler.view(object));
                    wakeup.wake();
                }
            }

            @Override
            public void deleted(KubernetesObject object) {
                if (object.name().equals(FluxTypes.ROOT)) {
                    source = Optional.empty();
                    wakeup.wake();
                }
            }
        };
    }
}
