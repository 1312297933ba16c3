package io.infometis.desktop.agent;

import io.infometis.desktop.model.AppliedState;
import io.infometis.desktop.model.CloneProblem;
import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.DeletePlan;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.FileProblem;
import io.infometis.desktop.model.FileText;
import io.infometis.desktop.model.Finding;
import io.infometis.desktop.model.Follows;
import io.infometis.desktop.model.Health;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KustomizationView;
import io.infometis.desktop.model.ObjectDetails;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.ObjectView;
import io.infometis.desktop.model.PartPhase;
import io.infometis.desktop.model.Preflight;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.model.RepositoryView;
import io.infometis.desktop.model.Revision;
import io.infometis.desktop.model.SourceView;
import io.infometis.desktop.model.StartRequest;
import io.infometis.desktop.model.StartSummary;
import io.infometis.desktop.model.Step;
import io.infometis.desktop.model.UsageProblem;
import io.infometis.desktop.model.WatchState;
import io.infometis.desktop.model.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Environments without a cluster: a start is a few steps, `slow` ones wait to be let go or cancelled, `bad` fails, `odd` has a defect.
public final class FakeEnvironments implements Environments {
    public static final Instant THEN = Instant.parse("2026-11-24T12:00:00Z");
    private static final Revision REVISION = new Revision("main", "0123456789abcdef0123456789abcdef01234567");

    public final CountDownLatch begun = new CountDownLatch(1);
    public final CountDownLatch letGo = new CountDownLatch(1);
    public final CountDownLatch cancelled = new CountDownLatch(1);
    public final AtomicInteger closed = new AtomicInteger();
    public final List<Path> cloned = new CopyOnWriteArrayList<>();
    public final AtomicInteger resumed = new AtomicInteger();
    private final Map<String, Environment> running = new ConcurrentHashMap<>();
    private final List<Consumer<Workspace>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread starting;
    private Workspace workspace = Workspace.empty();

    @Override
    public StartSummary start(StartRequest request, ProgressListener progress) throws InfometisException, InterruptedException {
        Environment e = request.environment();
        progress.on(new ProgressEvent.StepStarted(Step.CHECK_REPOSITORY, THEN));
        if (e.name().equals("bad")) {
            progress.on(new ProgressEvent.StepFailed(Step.CHECK_REPOSITORY, Duration.ofMillis(120)));
            throw new InfometisException(new UsageProblem.NoRepository(request.workingDirectory(), e.name()));
        }
        if (e.name().equals("odd")) {
            throw new IllegalStateException("a defect");
        }
        progress.on(new ProgressEvent.StepEnded(Step.CHECK_REPOSITORY, Duration.ofMillis(120), false));
        progress.on(new ProgressEvent.PartProgress("etcd", PartPhase.COMPILING, 12, 345, "packages", Duration.ofSeconds(3)));
        progress.on(new ProgressEvent.Note(Optional.of(Step.CHOOSE_PROVIDER), "sandbox: no container engine answers"));
        if (e.name().equals("slow")) {
            hold();
        }
        running.put(e.name(), e);
        publish(view(e, new EnvironmentState.Running(THEN)));
        return new StartSummary(e, "sandbox", Optional.of(REVISION), 3, 3, new TreeMap<>(Map.of("Deployment", 1, "Service", 2)),
                request.repository().orElse(Path.of("/repo")), Path.of("/logs/" + e), Path.of("/data/" + e + "/kubeconfig"),
                List.of("Pods are simulated."), Duration.ofMillis(12_345));
    }

    private void hold() throws InterruptedException {
        starting = Thread.currentThread();
        begun.countDown();
        try {
            letGo.await();
        } catch (InterruptedException e) {
            cancelled.countDown();
            throw e;
        } finally {
            starting = null;
        }
    }

    @Override
    public Preflight preflight(StartRequest request) {
        return new Preflight(List.of(Finding.blocking("repository", new UsageProblem.NoRepository(request.workingDirectory(), "dev"))),
                List.of(new Preflight.ProviderChoice("sandbox", "Sandbox", true, true, "a real control plane")), Optional.of("sandbox"),
                List.of("etcd"));
    }

    @Override
    public void stop(Environment environment, ProgressListener progress) {
        running.remove(environment.name());
        publish(view(environment, new EnvironmentState.Stopped()));
    }

    @Override
    public DeletePlan deletePlan(Environment environment) {
        return new DeletePlan(environment, running.containsKey(environment.name()), List.of("/data/" + environment), List.of("/repo"));
    }

    @Override
    public void delete(Environment environment, ProgressListener progress) {
        running.remove(environment.name());
        synchronized (this) {
            workspace = workspace.without(environment);
            listeners.forEach(l -> l.accept(workspace));
        }
    }

    @Override
    public void reconcile(Environment environment, boolean anyway) throws InfometisException {
        checkRunning(environment);
    }

    @Override
    public void resume(Environment environment) throws InfometisException {
        checkRunning(environment);
        resumed.incrementAndGet();
    }

    private void checkRunning(Environment environment) throws InfometisException {
        if (!running.containsKey(environment.name())) {
            throw new InfometisException(new ClusterProblem.NotRunning(environment.name()));
        }
    }

    @Override
    public ObjectDetails object(Environment environment, ObjectId id) throws InfometisException {
        checkRunning(environment);
        return new ObjectDetails(id, Optional.of("kind: " + id.kind() + "\n"),
                List.of(new ObjectDetails.ObjectEvent(true, "BackOff", "Back-off pulling", 3, Optional.of(THEN))));
    }

    @Override
    public FileText file(Path repository, String path) throws InfometisException {
        if (!repository.equals(Path.of("/repo"))) {
            throw new InfometisException(new FileProblem.NotInUse(repository));
        }
        return new FileText(path, List.of("one", "two"), false, true);
    }

    @Override
    public void cloneRepository(String url, Path into, ProgressListener progress) throws InfometisException {
        progress.on(new ProgressEvent.Note(Optional.empty(), "Receiving objects: 1 of 2"));
        if (!url.startsWith("https://")) {
            throw new InfometisException(new CloneProblem.BadAddress(url, "It is no address."));
        }
        cloned.add(into);
    }

    @Override
    public void cancelStart(Environment environment) {
        Thread thread = starting;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public synchronized Workspace workspace() {
        return workspace;
    }

    @Override
    public Subscription onChange(Consumer<Workspace> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<Environment> running() {
        return running.values().stream().sorted().toList();
    }

    @Override
    public void closeAll() {
        running.clear();
        closed.incrementAndGet();
    }

    public synchronized void publish(EnvironmentView view) {
        workspace = workspace.with(view);
        listeners.forEach(l -> l.accept(workspace));
    }

    /// A view in which every field is set.
    public static EnvironmentView view(Environment e, EnvironmentState state) {
        ObjectView deployment = new ObjectView(new ObjectId("apps", "Deployment", "demo", "kafka"), Health.HEALTHY, "");
        ObjectView service = new ObjectView(new ObjectId("", "Service", "demo", "kafka"), Health.STARTING, "Waiting for an address");
        KustomizationView k = new KustomizationView("flux-system", "infometis", "./infometis/clusters/" + e, AppliedState.APPLIED,
                Optional.of(REVISION), Optional.of("sha256:abc"), "ReconciliationSucceeded", "Applied revision",
                List.of(deployment.id(), service.id()));
        RepositoryView repository = new RepositoryView(Path.of("/repo"), new Follows.Branch("main", ""), Optional.of(REVISION.commit()),
                Optional.of(REVISION), Optional.empty());
        return new EnvironmentView(e, "sandbox", state, Optional.of(repository),
                Optional.of(new SourceView(Optional.of(REVISION), true, "Succeeded", "stored")),
                List.of(k), List.of(deployment, service), new WatchState(Optional.empty()),
                Optional.of(Path.of("/data/" + e + "/kubeconfig")),
                Path.of("/logs/" + e), List.of("Pods are simulated."), Optional.empty(), Optional.empty());
    }
}
