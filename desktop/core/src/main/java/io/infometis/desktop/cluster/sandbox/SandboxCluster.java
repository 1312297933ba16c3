package io.infometis.desktop.cluster.sandbox;

import io.infometis.desktop.cluster.Cluster;
import io.infometis.desktop.kubernetes.ApplyOptions;
import io.infometis.desktop.kubernetes.ClusterApi;
import io.infometis.desktop.kubernetes.Manifests;
import io.infometis.desktop.kubernetes.ResourceType;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.process.Guard;
import io.infometis.desktop.process.ProcessIdentity;
import io.infometis.desktop.process.ServerSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// A sandbox that runs: its guard with the servers, and what the simulated cluster gives.
final class SandboxCluster implements Cluster {
    private static final String MANAGER = "infometis";
    private static final ApplyOptions FORCE = new ApplyOptions(true, false, true);

    private final SandboxFiles files;
    private final Servers servers;
    private final Guard guard;
    private final ServerEvents events;
    private boolean controllersRun;

    private SandboxCluster(SandboxFiles files, Servers servers, Guard guard, ServerEvents events) {
        this.files = files;
        this.servers = servers;
        this.guard = guard;
        this.events = events;
    }

    /// Starts etcd and the API server at once and the rest when the API server is ready. Not all at once: the rest can do nothing before, takes
    /// CPU time from the API server, and then looks only once a second whether it is there (measured on 2 cores: 0.5 to 2 s later).
    /// Empty when one of the ports was taken meanwhile; then nothing runs.
    static Optional<Cluster> start(Environment environment, SandboxFiles files, Pki pki, Ports ports, Map<String, Path> parts)
            throws InfometisException, InterruptedException {
        Kubeconfigs.write(files.kubeconfig(), environment, ports.api(), pki, Pki.ADMIN);
        Servers servers = new Servers(files, pki, ports, parts);
        ServerEvents events = new ServerEvents(files);
        Guard guard = Guard.open(servers.part("guard"), environment.name(), events);
        events.remember(Leftovers.GUARD, guard.identity());
        SandboxCluster cluster = new SandboxCluster(files, servers, guard, events);
        boolean ready = false;
        try {
            guard.start(servers.etcd());
            guard.start(servers.apiServer());
            for (String client : Pki.clients()) { // while the API server starts
                pki.ensureClient(client);
                Kubeconfigs.write(files.kubeconfig(client), environment, ports.api(), pki, client);
            }
            List<Path> stages = Stages.write(servers.part("kwok-stages"), files.stages());
            ready = cluster.awaitReady(stages);
        } finally {
            if (!ready) {
                // It holds no data, and without etcd it would take its whole grace to end.
                guard.running("kube-apiserver").ifPresent(ProcessIdentity::kill);
                guard.close();
            }
        }
        return ready ? Optional.of(cluster) : Optional.empty();
    }

    private boolean awaitReady(List<Path> stages) throws InfometisException, InterruptedException {
        try (ClusterApi api = ClusterApi.connect(files.kubeconfig())) {
            if (!events.awaitReady(() -> servers.ports().apiListens() && api.ready())) {
                return false;
            }
            for (ServerSpec spec : List.of(servers.controllerManager(), servers.scheduler(), servers.kwok(stages))) {
                guard.start(spec);
            }
            for (KubernetesObject node : Manifests.read(Resources.read("node.yaml"))) {
                api.apply(node, MANAGER, FORCE);
            }
            return true;
        }
    }

    @Override
    public Path kubeconfig() {
        return files.kubeconfig();
    }

    @Override
    public Set<String> give(Set<String> kindsBrought) throws InfometisException, InterruptedException {
        Set<String> given = new TreeSet<>();
        try (ClusterApi api = ClusterApi.connect(files.kubeconfig())) {
            for (KubernetesObject object : Manifests.read(Resources.read("given.yaml"))) {
                if (kindsBrought.contains(object.kind())) {
                    Optional<ResourceType> type = api.discover(object.apiVersion(), object.kind());
                    if (type.isPresent()) {
                        api.delete(type.get(), "", object.name());
                    }
                } else {
                    api.apply(object, MANAGER, FORCE);
                    given.add(object.kind() + "/" + object.name());
                }
            }
        }
        return given;
    }

    @Override
    public synchronized void startControllers() throws InfometisException, InterruptedException {
        if (!controllersRun) {
            guard.start(servers.kustomizeController());
            controllersRun = true;
        }
    }

    @Override
    public boolean podsAreSimulated() {
        return true;
    }

    @Override
    public void onLost(Consumer<String> why) {
        events.onLost(why);
    }

    @Override
    public void close() {
        guard.close();
    }
}
