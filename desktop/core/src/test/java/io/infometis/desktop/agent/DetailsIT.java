package io.infometis.desktop.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.flux.FluxTypes;
import io.infometis.desktop.kubernetes.ApplyOptions;
import io.infometis.desktop.kubernetes.ClusterApi;
import io.infometis.desktop.kubernetes.Manifests;
import io.infometis.desktop.kubernetes.PatchKind;
import io.infometis.desktop.kubernetes.ResourceType;
import io.infometis.desktop.model.AppliedState;
import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.Finding;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ObjectDetails;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.Preflight;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.model.StartRequest;
import io.infometis.desktop.testing.Eventually;
import io.infometis.desktop.testing.TestHome;
import io.infometis.desktop.testing.TestRepository;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What is asked of an environment that runs: with Flux's controller and the real servers.
@DisabledOnOs(OS.WINDOWS)
class DetailsIT {
    private static final Environment DEV = new Environment("dev");
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    static Path folder;
    private static Environments environments;
    private static TestRepository repository;
    private static ClusterApi api;

    @BeforeAll
    static void start() throws Exception {
        environments = Wiring.environments(new TestHome(folder.resolve("home")).directories());
        repository = TestRepository.small(folder.toRealPath().resolve("config"));
        StartRequest request = new StartRequest(DEV, Optional.of(repository.folder()), Optional.empty(), Optional.empty(), folder);
        api = ClusterApi.connect(environments.start(request, ProgressListener.silent()).kubeconfig());
    }

    @AfterAll
    static void stop() {
        api.close();
        environments.closeAll();
    }

    @Test
    void whatIsSuspendedIsResumedAndTheCommitMadeMeanwhileIsApplied() throws Exception {
        suspend(FluxTypes.GIT_REPOSITORY, FluxTypes.ROOT);
        suspend(FluxTypes.KUSTOMIZATION, FluxTypes.ROOT);
        suspend(FluxTypes.KUSTOMIZATION, "infometis");
        eventually(() -> view().applied() == AppliedState.SUSPENDED);
        repository.write("infometis/core/web.yaml", repository.read("infometis/core/web.yaml").replace("color: blue", "color: red"));
        String commit = repository.commit("Another colour");
        environments.resume(DEV);
        assertEquals(List.of(false, false, false), List.of(suspended(FluxTypes.GIT_REPOSITORY, FluxTypes.ROOT),
                suspended(FluxTypes.KUSTOMIZATION, FluxTypes.ROOT), suspended(FluxTypes.KUSTOMIZATION, "infometis")));
        eventually(() -> view().kustomizations().stream()
                .allMatch(k -> k.state() == AppliedState.APPLIED && k.applied().filter(r -> r.commit().equals(commit)).isPresent()));
    }

    @Test
    void anObjectIsToldWithItsEvents() throws Exception {
        ObjectDetails web = environments.object(DEV, new ObjectId("apps", "Deployment", "small", "web"));
        String yaml = web.yaml().orElseThrow();
        assertTrue(yaml.startsWith("apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  namespace: small\n"), yaml);
        assertTrue(yaml.contains("\nspec:\n") && yaml.indexOf("\nstatus:\n") > yaml.indexOf("\nspec:\n"), yaml);
        assertFalse(yaml.contains("managedFields"), yaml);
        assertEquals("ScalingReplicaSet", web.events().getFirst().reason(), web::toString);
        ObjectDetails node = environments.object(DEV, new ObjectId("", "Node", "", node()));
        assertTrue(node.yaml().orElseThrow().startsWith("apiVersion: v1\nkind: Node\nmetadata:\n  name: "), node::toString);
        assertTrue(node.events().stream().anyMatch(e -> e.reason().equals("RegisteredNode")), node::toString);
    }

    @Test
    void aSecretsValuesStayInTheCluster() throws Exception {
        String secret = """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: hidden
                  namespace: small
                  annotations: {kubectl.kubernetes.io/last-applied-configuration: hunter2}
                stringData: {password: hunter2}
                """;
        api.apply(Manifests.read(secret).getFirst(), "test", new ApplyOptions(true, false, true));
        String yaml = environments.object(DEV, new ObjectId("", "Secret", "small", "hidden")).yaml().orElseThrow();
        assertTrue(yaml.contains("data:\n  password: '***'\n"), yaml);
        assertFalse(yaml.contains("hunter2") || yaml.contains("aHVudGVyMg"), yaml);
    }

    @Test
    void ofWhatIsNotThereOnlyTheEventsAreTold() throws Exception {
        for (int i = 0; i < 60; i++) {
            event("gone-" + i, "", "2026-11-24T10:00:%02dZ".formatted(i), "a-uid");
        }
        event("other-kind", "example.org/v1", "2026-11-24T11:00:00Z", "a-uid");
        ObjectDetails gone = environments.object(DEV, new ObjectId("", "ConfigMap", "small", "gone"));
        assertEquals(Optional.empty(), gone.yaml());
        assertEquals(50, gone.events().size());
        assertEquals(Optional.of(Instant.parse("2026-11-24T10:00:59Z")), gone.events().getFirst().last());
        assertEquals(Optional.of(Instant.parse("2026-11-24T10:00:10Z")), gone.events().getLast().last());
        api.apply(Manifests.read("{apiVersion: v1, kind: ConfigMap, metadata: {name: gone, namespace: small}}").getFirst(), "test",
                new ApplyOptions(true, false, true));
        assertEquals(List.of(), environments.object(DEV, gone.id()).events(), "they are about an earlier one");
        ObjectId unknown = new ObjectId("example.org", "Nothing", "small", "n");
        assertEquals(new ObjectDetails(unknown, Optional.empty(), List.of()), environments.object(DEV, unknown));
    }

    private static void event(String name, String apiVersion, String last, String uid) throws Exception {
        String yaml = "{apiVersion: v1, kind: Event, metadata: {name: %s, namespace: small}, type: Normal, reason: Made, message: m, "
                + "lastTimestamp: '%s', involvedObject: {apiVersion: '%s', kind: ConfigMap, namespace: small, name: gone, uid: %s}}";
        api.apply(Manifests.read(yaml.formatted(name, last, apiVersion, uid)).getFirst(), "test", new ApplyOptions(true, false, true));
    }

    private static String node() throws Exception {
        return api.list(new ResourceType("", "v1", "Node", "nodes", false), "", Map.of()).getFirst().name();
    }

    @Test
    void aStartIsLookedAtQuickly() throws Exception {
        StartRequest request = new StartRequest(new Environment("uat"), Optional.of(repository.folder()), Optional.empty(),
                Optional.empty(),
                folder);
        for (int i = 0; i < 3; i++) {
            long began = System.nanoTime();
            Preflight found = environments.preflight(request);
            System.out.printf("preflight: %d ms%n", (System.nanoTime() - began) / 1_000_000);
            assertEquals(Optional.of("sandbox"), found.chosen());
            assertEquals(List.of("Sandbox"), found.providers().stream().map(Preflight.ProviderChoice::label).toList());
            assertEquals(List.of(), found.partsToBuild());
            assertEquals(Finding.Severity.PASSED,
                    found.checks().stream().filter(c -> c.subject().equals("repository")).findFirst().orElseThrow().severity());
        }
    }

    @Test
    void nothingIsAskedOfAnEnvironmentThatDoesNotRun() {
        Environment uat = new Environment("uat");
        InfometisException e = assertThrows(InfometisException.class, () -> environments.resume(uat));
        assertInstanceOf(ClusterProblem.NotRunning.class, e.problem());
        ObjectId id = new ObjectId("", "Node", "", "n");
        assertInstanceOf(ClusterProblem.NotRunning.class,
                assertThrows(InfometisException.class, () -> environments.object(uat, id)).problem());
    }

    private static void suspend(ResourceType type, String name) throws Exception {
        api.patch(type, FluxTypes.NAMESPACE, name, PatchKind.MERGE, Map.of("spec", Map.of("suspend", true)), Optional.empty());
    }

    private static boolean suspended(ResourceType type, String name) throws Exception {
        return api.get(type, FluxTypes.NAMESPACE, name).orElseThrow().text("spec", "suspend").equals("true");
    }

    private static EnvironmentView view() {
        return Objects.requireNonNull(environments.workspace().environments().get("dev"));
    }

    private static void eventually(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        Eventually.isTrue(SOON, () -> view().toString(), condition);
    }
}
