package io.infometis.desktop.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.devenv.EnvironmentHome;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.StoppedFacts;
import io.infometis.desktop.process.Directories;
import io.infometis.desktop.testing.Eventually;
import io.infometis.desktop.testing.TestRepository;
import io.infometis.desktop.watch.Repositories;
import io.infometis.desktop.watch.Views;
import io.infometis.desktop.watch.WorkspaceCell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KeptFactsTest {
    private static final Environment DEV = new Environment("dev");
    private static final EnvironmentView RUNNING = FakeEnvironments.view(DEV, new EnvironmentState.Running(FakeEnvironments.THEN));

    @TempDir
    Path folder;
    private Directories directories;
    private TestRepository repository;
    private final Map<Environment, EnvironmentHome> homes = new ConcurrentHashMap<>();

    @BeforeEach
    void make() throws Exception {
        directories = TestAgent.directories(folder);
        repository = TestRepository.small(folder.toRealPath().resolve("config"));
        home(DEV).keep(new EnvironmentHome.Facts(repository.folder(), "sandbox", Optional.empty()));
        Files.write(home(DEV).folder().resolve("data"), new byte[10_000]);
    }

    @Test
    void whatWasAppliedSurvivesAKillAndAStop() throws Exception {
        Agent killed = new Agent();
        killed.cell.put(RUNNING);
        eventually(() -> home(DEV).last().objects() == 2);
        assertEquals(Optional.empty(), home(DEV).last().stopped());
        // no close: as after kill -9
        Agent next = new Agent();
        StoppedFacts facts = next.stopped();
        assertEquals(RUNNING.kustomizations().getFirst().applied(), facts.applied());
        assertEquals(2, facts.objects());
        assertEquals(Optional.empty(), facts.stopped(), "nobody saw it stop");
        assertTrue(facts.bytes() > 10_000);
        Instant before = Instant.now();
        next.cell.put(RUNNING);
        next.cell.change(DEV, Views::stopped);
        assertFalse(next.stopped().stopped().orElseThrow().isBefore(before));
        next.close();
        assertEquals(2, home(DEV).last().objects());
        assertEquals(repository.folder(), home(DEV).facts().orElseThrow().repository(), "the facts of the start stay");
    }

    @Test
    void aStoppedEnvironmentIsShownWithItsRepositoryAndLayers() throws Exception {
        home(new Environment("uat")).keep(new EnvironmentHome.Facts(repository.folder(), "sandbox", Optional.of("0123456")));
        Agent agent = new Agent();
        agent.stopped();
        eventually(() -> agent.cell.get().environments().size() == 2 && agent.cell.get().layers().size() == 1);
        EnvironmentView dev = agent.cell.view(DEV).orElseThrow();
        assertEquals("sandbox", dev.provider());
        assertEquals("Branch[name=main, why=]", dev.repository().orElseThrow().follows().toString());
        assertEquals("Pinned[commit=0123456, ownBranch=env/uat]",
                agent.cell.view(new Environment("uat")).orElseThrow().repository().orElseThrow().follows().toString());
        agent.cell.change(DEV, v -> Views.withState(v, new EnvironmentState.Running(Instant.now())));
        assertEquals(Optional.empty(), agent.cell.view(DEV).orElseThrow().stopped(), "it runs");
        agent.close();
    }

    @Test
    void nothingIsWrittenIntoWhatIsBeingDeleted() throws Exception {
        Agent agent = new Agent();
        agent.cell.put(RUNNING);
        eventually(() -> home(DEV).last().objects() == 2);
        agent.facts.forget(DEV);
        Files.delete(home(DEV).folder().resolve("environment.properties"));
        agent.cell.change(DEV, Views::stopped);
        agent.close();
        assertFalse(Files.exists(home(DEV).folder().resolve("environment.properties")));
    }

    /// The part of an agent that is tested here.
    private final class Agent implements AutoCloseable {
        final WorkspaceCell cell = new WorkspaceCell();
        final Repositories repositories = new Repositories(cell);
        final KeptFacts facts = KeptFacts.start(directories, cell, repositories, KeptFactsTest.this::home);

        StoppedFacts stopped() throws Exception {
            eventually(() -> cell.view(DEV).flatMap(EnvironmentView::stopped).isPresent());
            return cell.view(DEV).flatMap(EnvironmentView::stopped).orElseThrow();
        }

        @Override
        public void close() {
            facts.close();
            repositories.close();
        }
    }

    private EnvironmentHome home(Environment environment) {
        return homes.computeIfAbsent(environment, e -> new EnvironmentHome(e, directories.environment(e), directories.logs(e)));
    }

    private static void eventually(Callable<Boolean> condition) throws Exception {
        Eventually.isTrue(Duration.ofSeconds(10), () -> "it is so", condition);
    }
}
