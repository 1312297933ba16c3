package io.infometis.desktop.devenv;

import io.infometis.desktop.flux.FluxInstaller;
import io.infometis.desktop.flux.FluxObjects;
import io.infometis.desktop.flux.FluxTypes;
import io.infometis.desktop.flux.Reconciliation;
import io.infometis.desktop.flux.SourceReconciler;
import io.infometis.desktop.flux.Suspension;
import io.infometis.desktop.git.ArtifactServer;
import io.infometis.desktop.git.RepositoryFollower;
import io.infometis.desktop.kubernetes.ClusterApi;
import io.infometis.desktop.kubernetes.Details;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.ObjectDetails;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.Revision;
import io.infometis.desktop.model.StartSummary;
import io.infometis.desktop.watch.EnvironmentWatcher;
import io.infometis.desktop.watch.SourceLoop;
import io.infometis.desktop.watch.Views;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// An environment that is up: what reads and feeds it, and what closes it. Made by the last step of the line.
final class RunningEnvironment implements AutoCloseable {
    private final Environment environment;
    private final EnvironmentHome home;
    private final Tools tools;
    private final DevEnvironment.Started started;
    private final CloseStack stack;
    private final EnvironmentWatcher watcher;
    private final SourceLoop source;
    private final String token;

    private RunningEnvironment(EnvironmentHome home, Tools tools, DevEnvironment.Started started, CloseStack stack,
            EnvironmentWatcher watcher,
            SourceLoop source, String token) {
        this.environment = home.environment();
        this.home = home;
        this.tools = tools;
        this.started = started;
        this.stack = stack;
        this.watcher = watcher;
        this.source = source;
        this.token = token;
    }

    /// Ensures Flux, the source, the watch, and last the Kustomization that applies the environment.
    static RunningEnvironment install(DevEnvironment.Started started, EnvironmentHome home, Tools tools, CloseStack stack)
            throws InfometisException, InterruptedException {
        ClusterApi api = started.api();
        Environment environment = home.environment();
        FluxInstaller flux = new FluxInstaller(api);
        flux.install(tools.parts().get("flux-crds", e -> {
        }), started.cluster()::startControllers);
        Set<String> given = started.cluster().give(started.plan().kinds());
        flux.declareSource(started.served().url(), started.plan().branch());
        tools.cell().change(environment,
                v -> Views.withCluster(v, started.provider().name(), started.cluster().kubeconfig(), notes(started, given)));
        EnvironmentWatcher watcher = stack.own(new EnvironmentWatcher(environment, api, tools.cell()));
        SourceLoop source = follow(started, home, tools, stack, watcher);
        watcher.start();
        String token = flux.declare(kustomization(started.plan(), environment));
        return new RunningEnvironment(home, tools, started, stack, watcher, source, token);
    }

    private static SourceLoop follow(DevEnvironment.Started started, EnvironmentHome home, Tools tools, CloseStack stack,
            EnvironmentWatcher watcher)
            throws InfometisException, InterruptedException {
        ArtifactServer server = stack.own(ArtifactServer.start(home.artifacts()));
        SourceReconciler reconciler = new SourceReconciler(started.served(), server, home.artifacts());
        SourceLoop loop = stack.own(new SourceLoop(home.environment(), started.repository(), started.served(), reconciler, started.api(),
                tools.planner().gate(home.environment(), watcher), tools.cell()));
        loop.start();
        stack.own(RepositoryFollower.start(started.repository(), home.environment().name(), started.plan().policy(), loop));
        return loop;
    }

    private static KubernetesObject kustomization(Plan plan, Environment environment) {
        return plan.files().fluxFolder().map(FluxObjects::root)
                .orElseGet(() -> FluxObjects.environment(environment.name(), plan.files().kustomizationPath()));
    }

    private static List<String> notes(DevEnvironment.Started started, Set<String> given) {
        List<String> notes = new ArrayList<>();
        if (started.cluster().podsAreSimulated()) {
            notes.add("Pods are simulated: the control plane and Flux are real, containers do not run.");
        }
        if (!given.isEmpty()) {
            notes.add("Given by the cluster: " + String.join(", ", given));
        }
        return List.copyOf(notes);
    }

    /// Waits until every Kustomization has applied the served revision, or says why Flux does not.
    Revision awaitApplied() throws InfometisException, InterruptedException {
        return Awaiting.applied(tools.cell(), environment, watcher, token, home.logs());
    }

    /// Waits until every object of the inventory is healthy, or says which are not.
    int awaitHealthy() throws InfometisException, InterruptedException {
        return Awaiting.healthy(tools.cell(), environment, home.logs());
    }

    void reconcile(boolean anyway) throws InfometisException, InterruptedException {
        if (anyway) {
            source.serveAnyway();
        }
        Reconciliation.request(started.api(), FluxTypes.GIT_REPOSITORY, FluxTypes.NAMESPACE, FluxTypes.ROOT);
        for (KubernetesObject kustomization : watcher.kustomizations()) {
            Reconciliation.request(started.api(), FluxTypes.KUSTOMIZATION, kustomization.namespace(), kustomization.name());
        }
    }

    /// Ends the suspension of the source and of every Kustomization, then asks for all of them.
    void resume() throws InfometisException, InterruptedException {
        Suspension.end(started.api(), FluxTypes.GIT_REPOSITORY, FluxTypes.NAMESPACE, FluxTypes.ROOT);
        for (KubernetesObject kustomization : watcher.kustomizations()) {
            Suspension.end(started.api(), FluxTypes.KUSTOMIZATION, kustomization.namespace(), kustomization.name());
        }
        reconcile(false);
    }

    ObjectDetails object(ObjectId id) throws InfometisException, InterruptedException {
        return Details.of(started.api(), id);
    }

    StartSummary summary(Revision revision, Instant began) {
        return Summaries.of(tools.cell().view(environment).orElseThrow(), revision, began);
    }

    Path repository() {
        return started.repository().workTree();
    }

    boolean isAlive() {
        return started.api().ready();
    }

    @Override
    public void close() {
        stack.close();
    }
}
