package io.infometis.desktop.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.infometis.desktop.flux.FluxTypes;
import io.infometis.desktop.kubernetes.ClusterApi;
import io.infometis.desktop.kubernetes.PatchKind;
import io.infometis.desktop.kubernetes.ResourceType;
import io.infometis.desktop.model.AppliedState;
import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.model.StartRequest;
import io.infometis.desktop.testing.Eventually;
import io.infometis.desktop.testing.TestHome;
import io.infometis.desktop.testing.TestRepository;
import java.nio.file.Path;
import java.time.Duration;
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
    void nothingIsAskedOfAnEnvironmentThatDoesNotRun() {
        Environment uat = new Environment("uat");
        InfometisException e = assertThrows(InfometisException.class, () -> environments.resume(uat));
        assertInstanceOf(ClusterProblem.NotRunning.class, e.problem());
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
