package io.infometis.desktop.testing;

import io.infometis.desktop.model.AgentInfo;
import io.infometis.desktop.model.AppliedState;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.Finding;
import io.infometis.desktop.model.Follows;
import io.infometis.desktop.model.Health;
import io.infometis.desktop.model.KustomizationView;
import io.infometis.desktop.model.Layer;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.ObjectView;
import io.infometis.desktop.model.Place;
import io.infometis.desktop.model.Preflight;
import io.infometis.desktop.model.ReportedProblem;
import io.infometis.desktop.model.RepositoryView;
import io.infometis.desktop.model.Revision;
import io.infometis.desktop.model.SourceView;
import io.infometis.desktop.model.StartRequest;
import io.infometis.desktop.model.StartView;
import io.infometis.desktop.model.StartView.StepState;
import io.infometis.desktop.model.StartView.StepView;
import io.infometis.desktop.model.Step;
import io.infometis.desktop.model.StoppedFacts;
import io.infometis.desktop.model.WatchState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The one story of the pictures, with a clock that stands: dev on the sandbox, 14 objects, commit 7c4e1fa on main.
public final class Story {
    public static final Instant NOW = Instant.parse("2026-11-18T09:47:00Z");
    public static final Duration TOOK = Duration.ofSeconds(31);
    public static final Environment DEV = new Environment("dev");
    public static final Path REPOSITORY = Path.of("/home/ann/src/infometis-config");
    public static final Path LOGS = Path.of("/home/ann/.local/state/infometis/logs/dev");
    public static final Path KUBECONFIG = Path.of("/home/ann/.local/share/infometis/environments/dev/kubeconfig");
    public static final Revision HEAD = new Revision("main", "7c4e1fa0000000000000000000000000000000aa");
    public static final Revision BEFORE = new Revision("main", "a41be020000000000000000000000000000000bb");
    public static final List<String> REPLICA_COUNTS = List.of("apiVersion: apps/v1", "kind: Deployment", "metadata:",
            "  name: kafka-broker", "spec:", "  # one broker is enough for dev", "  replicas: 1");
    public static final AgentInfo AGENT = new AgentInfo(1, "build", "0.1.0", "/opt/infometis", 4711, "1", NOW,
            Path.of("/run/user/1000/infometis/agent.sock"), Path.of("/home/ann/.local/state/infometis/logs/agent.log"), List.of("dev"), 1);
    public static final Preflight PREFLIGHT = new Preflight(
            List.of(new Finding("No container engine answers", Finding.Severity.NOTE,
                    "Docker is installed, its service is stopped. Start it to run real pods, or go on in the sandbox.",
                    List.of("sudo systemctl start docker")),
                    new Finding("Memory", Finding.Severity.PASSED, "15.4 GB free of 31.2 GB. The sandbox needs 0.8 GB.", List.of()),
                    new Finding("Disk", Finding.Severity.PASSED, "212 GB free. 1.1 GB needed.", List.of())),
            List.of(new Preflight.ProviderChoice("k0s", "k0s in a container engine", false, false,
                    "Docker: connection refused. Podman: not installed."),
                    new Preflight.ProviderChoice("sandbox", "Sandbox", true, true,
                            "Real API server and Flux. Nodes and pods are simulated.")),
            Optional.of("sandbox"), List.of("kube-apiserver", "etcd"));
    public static final ReportedProblem NO_TARGET = new ReportedProblem("BuildFailed",
            "infometis/environments/dev/replica-counts.yaml:4 patches Deployment kafka-broker. No layer below has an object of that name.",
            "core calls it kafka (infometis/core/services/kafka/deployment.yaml:4).",
            "Change the name in line 4 to kafka, commit, then resume.",
            List.of("kustomize build infometis/environments/dev"), Optional.of(LOGS.resolve("start.log")),
            Optional.of(new Place(Optional.of(Layer.ENVIRONMENT), Path.of("infometis/environments/dev/replica-counts.yaml"), 4)));

    private Story() {
    }

    /// Applied and Healthy.
    public static EnvironmentView running() {
        return view(new EnvironmentState.Running(NOW), AppliedState.APPLIED, HEAD, objects(Health.HEALTHY), Optional.empty());
    }

    /// Git is a commit ahead and one object has failed.
    public static EnvironmentView behind() {
        return view(new EnvironmentState.Running(NOW), AppliedState.RECONCILING, BEFORE, objects(Health.FAILED), Optional.empty());
    }

    /// Somebody suspended Flux.
    public static EnvironmentView suspended() {
        return view(new EnvironmentState.Running(NOW), AppliedState.SUSPENDED, BEFORE, objects(Health.HEALTHY), Optional.empty());
    }

    /// The cluster has not answered for twelve seconds.
    public static EnvironmentView stale() {
        EnvironmentView v = running();
        return new EnvironmentView(v.environment(), v.provider(), v.state(), v.repository(), v.source(), v.kustomizations(), v.objects(),
                new WatchState(Optional.of(NOW.minusSeconds(12))), v.kubeconfig(), v.logs(), v.notes(), v.start(), v.stopped());
    }

    /// Nothing runs, data is kept.
    public static EnvironmentView stopped() {
        return new EnvironmentView(DEV, "sandbox", new EnvironmentState.Stopped(), Optional.of(repository()), Optional.empty(), List.of(),
                List.of(), new WatchState(Optional.empty()), Optional.empty(), LOGS, List.of(), Optional.empty(),
                Optional.of(new StoppedFacts(Optional.of(NOW.minusSeconds(5700)), 1_300_000_000L, Optional.of(HEAD), 14)));
    }

    /// A start at its third step.
    public static EnvironmentView starting() {
        return view(new EnvironmentState.Starting(Step.GET_PARTS, NOW), AppliedState.UNKNOWN, HEAD, List.of(),
                Optional.of(start(Step.GET_PARTS, StepState.RUNNING)));
    }

    /// A start that ended because nothing could be rendered.
    public static EnvironmentView failed() {
        return view(new EnvironmentState.Failed(Step.APPLY, NO_TARGET), AppliedState.FAILING, BEFORE, List.of(),
                Optional.of(start(Step.APPLY, StepState.FAILED)));
    }

    private static StartView start(Step at, StepState state) {
        List<StepView> steps = Arrays.stream(Step.values()).map(s -> new StepView(s,
                s.compareTo(at) < 0 ? StepState.DONE : s == at ? state : StepState.WAITING,
                s.compareTo(at) <= 0 ? Optional.of(NOW.minusSeconds(20)) : Optional.empty(),
                s.compareTo(at) < 0 ? Optional.of(Duration.ofMillis(300L * (s.ordinal() + 1))) : Optional.empty())).toList();
        List<StartView.Line> lines = List.of(new StartView.Line(NOW, Optional.of(Step.GET_PARTS), "etcd 3.6.8 is there"),
                new StartView.Line(NOW, Optional.of(at), "kube-apiserver 1.36.3: compiling"));
        List<StartView.PartView> parts = List.of(
                new StartView.PartView("etcd", io.infometis.desktop.model.PartPhase.READY, 310, 310, "packages", Duration.ofSeconds(40)),
                new StartView.PartView("kube-apiserver", io.infometis.desktop.model.PartPhase.COMPILING, 812, 1480, "packages",
                        Duration.ofSeconds(95)));
        return new StartView(new StartRequest(DEV, Optional.of(REPOSITORY), Optional.empty(), Optional.empty(), REPOSITORY),
                NOW.minusSeconds(31), steps, parts, lines);
    }

    private static EnvironmentView view(EnvironmentState state, AppliedState applied, Revision revision, List<ObjectView> objects,
            Optional<StartView> start) {
        KustomizationView kustomization = new KustomizationView("flux-system", "infometis", "./infometis/clusters/dev-cluster/infometis",
                applied, Optional.of(revision), Optional.empty(), "", "", objects.stream().map(ObjectView::id).toList());
        return new EnvironmentView(DEV, "sandbox", state, Optional.of(repository()),
                Optional.of(source()), List.of(kustomization), objects,
                new WatchState(Optional.empty()), Optional.of(KUBECONFIG), LOGS, List.of(), start, Optional.empty());
    }

    public static SourceView source() {
        return new SourceView(Optional.of(HEAD), true, "Succeeded", "");
    }

    public static RepositoryView repository() {
        return new RepositoryView(REPOSITORY, new Follows.Branch("main", ""), Optional.of(HEAD.commit()), Optional.of(HEAD),
                Optional.empty());
    }

    private static List<ObjectView> objects(Health kafka) {
        List<String> services = List.of("kafka", "elasticsearch", "nifi", "traefik");
        return services.stream().map(n -> new ObjectView(new ObjectId("apps", "Deployment", "infometis", n),
                n.equals("kafka") ? kafka : Health.HEALTHY,
                kafka == Health.HEALTHY || !n.equals("kafka") ? "" : "Progress deadline exceeded"))
                .toList();
    }
}
