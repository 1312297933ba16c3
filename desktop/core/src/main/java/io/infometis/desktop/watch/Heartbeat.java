package io.infometis.desktop.watch;

import io.infometis.desktop.kubernetes.ApplyOptions;
import io.infometis.desktop.kubernetes.ClusterApi;
import io.infometis.desktop.kubernetes.ObjectListener;
import io.infometis.desktop.kubernetes.ResourceType;
import io.infometis.desktop.kubernetes.Watch;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Touches one ConfigMap of our own every two seconds and wants to see it come back through a watch: the only sign that a view is live.
/// An informer's own word is none: it was seen to say "watching" for 20 s of an outage.
final class Heartbeat implements AutoCloseable {
    static final String NAMESPACE = "infometis-system";
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final Duration STALE = Duration.ofSeconds(3);
    private static final ResourceType CONFIG_MAP = new ResourceType("", "v1", "ConfigMap", "configmaps", true);
    private static final ApplyOptions FORCE = new ApplyOptions(true, false, false);

    private final ClusterApi api;
    private final Consumer<Optional<Instant>> staleSince;
    private final Wakeup wakeup = new Wakeup();
    private final Thread thread;
    private volatile Instant seen = Instant.now();
    private volatile boolean closed;

    Heartbeat(ClusterApi api, String name, Consumer<Optional<Instant>> staleSince) {
        this.api = api;
        this.staleSince = staleSince;
        this.thread = Thread.ofVirtual().name("heartbeat-" + name).unstarted(this::beat);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void beat() {
        try (Watch watch = prepared()) {
            while (!closed) {
                touch();
                wakeup.await(BEAT.toMillis());
                Instant last = seen;
                staleSince.accept(Duration.between(last, Instant.now()).compareTo(STALE) > 0 ? Optional.of(last) : Optional.empty());
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    private Watch prepared() throws InterruptedException {
        while (true) {
            try {
                api.apply(object("v1", "Namespace", Map.of("name", NAMESPACE), Map.of()), "infometis", FORCE);
                return api.watch(CONFIG_MAP, NAMESPACE, Map.of(), listener());
            } catch (InfometisException _) {
                // The server does not answer: that is what the heartbeat tells.
                staleSince.accept(Optional.of(seen));
                wakeup.await(BEAT.toMillis());
            }
        }
    }

    private void touch() throws InterruptedException {
        try {
            api.apply(
                    object("v1", "ConfigMap", Map.of("name", "heartbeat", "namespace", NAMESPACE), Map.of("at", Instant.now().toString())),
                    "infometis", FORCE);
        } catch (InfometisException _) {
            // No beat comes back, so the view turns stale by itself.
        }
    }

    private ObjectListener listener() {
        return new ObjectListener() {
            @Override
            public void changed(KubernetesObject object) {
                seen = Instant.now();
                staleSince.accept(Optional.empty());
            }

            @Override
            public void deleted(KubernetesObject object) {
                seen = Instant.now();
            }
        };
    }

    private static KubernetesObject object(String apiVersion, String kind, Map<String, Object> metadata, Map<String, Object> data) {
        return new KubernetesObject(data.isEmpty()
                ? Map.of("apiVersion", apiVersion, "kind", kind, "metadata", metadata)
                : Map.of("apiVersion", apiVersion, "kind", kind, "metadata", metadata, "data", data));
    }
}
