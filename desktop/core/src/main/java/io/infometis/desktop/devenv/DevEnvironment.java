package io.infometis.desktop.devenv;

import io.infometis.desktop.cluster.Ahead;
import io.infometis.desktop.cluster.Cluster;
import io.infometis.desktop.cluster.ClusterProvider;
import io.infometis.desktop.git.LocalRepository;
import io.infometis.desktop.git.ServedRepository;
import io.infometis.desktop.kubernetes.ClusterApi;
import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ObjectDetails;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.model.ReportedProblem;
import io.infometis.desktop.model.Revision;
import io.infometis.desktop.model.StartRequest;
import io.infometis.desktop.model.StartSummary;
import io.infometis.desktop.model.Step;
import io.infometis.desktop.watch.Views;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One environment: starts and stops it step by step, and knows which step it is at.
/// Calls are made one at a time (`Environments` holds the lock).
public final class DevEnvironment implements AutoCloseable {
    private final Environment environment;
    private final EnvironmentHome home;
    private final Tools tools;
    private volatile Optional<RunningEnvironment> running = Optional.empty();

    public DevEnvironment(EnvironmentHome home, Tools tools) {
        this.environment = home.environment();
        this.home = home;
        this.tools = tools;
    }

    /// Brings the environment up, one step after the other; each result is the next step's input, so the order cannot be wrong. Every step
    /// ensures: what is there is used. An interrupt cancels: what this start began is stopped, data is kept.
    public StartSummary start(StartRequest request, ProgressListener listener) throws InfometisException, InterruptedException {
        Instant began = Instant.now();
        Progress progress = new Progress(new StartRecord(request, tools.cell(), listener), this::entered);
        boolean reuse = running.isPresent() && running.get().isAlive();
        try {
            RunningEnvironment ready = reuse ? reused(request, progress) : started(request, progress);
            Revision revision = progress.step(Step.APPLY, ready::awaitApplied);
            progress.step(Step.BECOME_HEALTHY, ready::awaitHealthy);
            tools.cell().change(environment, v -> Views.withState(v, new EnvironmentState.Running(began)));
            return ready.summary(revision, began);
        } catch (InfometisException e) {
            failed(progress.current(), e);
            throw e;
        } catch (InterruptedException e) {
            cancelled(reuse, began);
            throw e;
        }
    }

    /// What this start began is stopped; what ran before it goes on.
    private void cancelled(boolean reuse, Instant began) {
        if (reuse) {
            tools.cell().change(environment, v -> Views.withState(v, new EnvironmentState.Running(began)));
        } else {
            stop();
        }
    }

    private RunningEnvironment started(StartRequest request, Progress progress) throws InfometisException, InterruptedException {
        closeRunning();
        CloseStack stack = new CloseStack();
        boolean done = false;
        try {
            RunningEnvironment started = line(request, progress, stack);
            running = Optional.of(started);
            done = true;
            return started;
        } finally {
            if (!done) {
                stack.close();
            }
        }
    }

    /// The straight line. The cluster comes up while the repository is checked, where all its parts are there already.
    private RunningEnvironment line(StartRequest request, Progress progress, CloseStack stack)
            throws InfometisException, InterruptedException {
        Optional<Ahead> ahead = tools.ahead(request.provider(), home).map(stack::own);
        Plan plan = progress.step(Step.CHECK_REPOSITORY, () -> tools.planner().plan(request, home, progress, stack,
                r -> tools.repositories().use(environment, r)));
        ClusterProvider provider = progress.step(Step.CHOOSE_PROVIDER, () -> tools.choose(request.provider(), home, progress));
        Map<String, Path> parts = progress.step(Step.GET_PARTS, () -> tools.parts().getAll(provider.parts(), progress.listener()));
        home.keep(new EnvironmentHome.Facts(plan.repository().workTree(), provider.name(), plan.pinned()));
        Cluster cluster = stack.own(progress.step(Step.START_CLUSTER,
                () -> ahead.isPresent() ? ahead.get().get() : provider.start(parts, environment, progress.listener())));
        cluster.onLost(this::lost);
        ServedRepository served = stack.own(progress.step(Step.SERVE_GIT, () -> plan.serve(home)));
        ClusterApi api = stack.own(progress.step(Step.CONNECT, () -> ClusterApi.connect(cluster.kubeconfig())));
        return progress.step(Step.INSTALL_FLUX,
                () -> RunningEnvironment.install(new Started(plan, provider, cluster, served, api), home, tools, stack));
    }

    /// What the line hands to Flux.
    record Started(Plan plan, ClusterProvider provider, Cluster cluster, ServedRepository served, ClusterApi api) {
        LocalRepository repository() {
            return plan.repository();
        }
    }

    private RunningEnvironment reused(StartRequest request, Progress progress) throws InfometisException {
        RunningEnvironment ready = running.orElseThrow();
        tools.planner().checkSame(request, home);
        progress.note(environment + " runs already; it is used as it is");
        return ready;
    }

    /// Asks Flux to reconcile now: the source, then every Kustomization. `anyway` lets through what the gate holds back.
    public void reconcile(boolean anyway) throws InfometisException, InterruptedException {
        up().reconcile(anyway);
    }

    /// Ends the suspension of its Flux objects and asks Flux to reconcile them now.
    public void resume() throws InfometisException, InterruptedException {
        up().resume();
    }

    /// An object of its cluster as it is now.
    public ObjectDetails object(ObjectId id) throws InfometisException, InterruptedException {
        return up().object(id);
    }

    private RunningEnvironment up() throws InfometisException {
        return running.orElseThrow(() -> new InfometisException(new ClusterProblem.NotRunning(environment.name())));
    }

    /// Stops in order; data is kept. Nothing happens when nothing runs.
    public void stop() {
        tools.cell().change(environment, v -> Views.withState(v, new EnvironmentState.Stopping(Instant.now())));
        closeRunning();
        tools.cell().change(environment, Views::stopped);
    }

    public boolean isRunning() {
        return running.isPresent();
    }

    @Override
    public void close() {
        stop();
    }

    private void closeRunning() {
        running.ifPresent(RunningEnvironment::close);
        running = Optional.empty();
    }

    private void entered(Step step) {
        EnvironmentState starting = new EnvironmentState.Starting(step, Instant.now());
        if (tools.cell().view(environment).isEmpty()) {
            tools.cell().put(Views.empty(environment, home.logs(), starting));
        }
        tools.cell().change(environment, v -> Views.withState(v, starting));
    }

    /// The guard is gone, and its servers with it: nothing of the cluster is shown as live from here on; the next start brings it up again.
    private void lost(String why) {
        ReportedProblem problem = ReportedProblem.of(new ClusterProblem.Lost(environment.name(), why));
        tools.cell().change(environment, v -> Views.withState(v, new EnvironmentState.Failed(Step.START_CLUSTER, problem)));
    }

    private void failed(Step step, InfometisException e) {
        tools.cell().change(environment, v -> Views.withState(v, new EnvironmentState.Failed(step, ReportedProblem.of(e.problem()))));
    }
}
