package io.infometis.desktop.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.agent.TestAgent;
import io.infometis.desktop.cluster.Providers;
import io.infometis.desktop.devenv.EnvironmentHome;
import io.infometis.desktop.devenv.Planner;
import io.infometis.desktop.devenv.RepositoryChoice;
import io.infometis.desktop.devenv.Tools;
import io.infometis.desktop.model.Availability;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.Finding;
import io.infometis.desktop.model.Finding.Severity;
import io.infometis.desktop.model.Preflight;
import io.infometis.desktop.model.Preflight.ProviderChoice;
import io.infometis.desktop.model.StartRequest;
import io.infometis.desktop.parts.Parts;
import io.infometis.desktop.parts.PartsSettings;
import io.infometis.desktop.process.Directories;
import io.infometis.desktop.testing.TestRepository;
import io.infometis.desktop.watch.Repositories;
import io.infometis.desktop.watch.WorkspaceCell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCheckTest {
    private static final Environment DEV = new Environment("dev");
    private static final FakeProvider ENGINE = new FakeProvider("engine", new Availability.NotAvailable("nothing answers", List.of()),
            List.of("guard"));
    private static final FakeProvider SANDBOX = new FakeProvider("sandbox", new Availability.Available("it is there"),
            List.of("guard", "etcd"));
    private static final FakeProvider OTHER = new FakeProvider("other", new Availability.Available("it is there, too"), List.of("guard"));

    @TempDir
    Path folder;
    private Directories directories;
    private TestRepository repository;
    private EnvironmentHome home;

    @BeforeEach
    void begin() throws Exception {
        folder = folder.toRealPath();
        directories = TestAgent.directories(folder.resolve("home"));
        repository = TestRepository.small(folder.resolve("config"));
        home = new EnvironmentHome(DEV, directories.environment(DEV), directories.logs(DEV));
    }

    @Test
    void aStartIsToldBeforeItBeginsAndNothingIsWritten() throws Exception {
        Set<Path> before = files();
        Preflight found = look(Optional.of("config"), Optional.empty());
        assertEquals(List.of("java", "memory", "disk", "disk", "ports", "repository"),
                found.checks().stream().map(Finding::subject).toList());
        assertEquals(Finding.passed("repository",
                repository.folder() + " has dev, on main at " + repository.git("rev-parse", "HEAD").substring(0, 7)), repository(found));
        assertEquals(
                List.of(new ProviderChoice("engine", "The engine", false, false, "nothing answers"),
                        new ProviderChoice("sandbox", "The sandbox", true, true, "it is there"),
                        new ProviderChoice("other", "The other", true, false, "it could be used, but sandbox comes first")),
                found.providers());
        assertEquals(Optional.of("sandbox"), found.chosen());
        assertEquals(Set.of("guard", "etcd"), Set.copyOf(found.partsToBuild()));
        assertEquals(before, files());
    }

    @Test
    void anAbsentFolderIsNoHindrance() throws Exception {
        Preflight found = look(Optional.of("new"), Optional.empty());
        assertEquals(Severity.PASSED, repository(found).severity());
        assertTrue(repository(found).text().contains(folder.resolve("new") + " does not exist"), repository(found).text());
        assertFalse(Files.exists(folder.resolve("new")));
    }

    @Test
    void whatIsWrongWithTheRepositoryIsToldInItsOwnWords() throws Exception {
        Files.createDirectories(folder.resolve("plain"));
        Preflight found = look(Optional.of("plain"), Optional.empty());
        assertTrue(found.blocked());
        assertEquals(Severity.BLOCKING, repository(found).severity());
        assertTrue(repository(found).text().startsWith(folder.resolve("plain") + " is not a Git repository."), repository(found).text());
        assertEquals(List.of("infometis start --repository DIR"), repository(found).commands());
        repository.git("rm", "-r", "-q", "infometis/clusters", "infometis/environments");
        repository.commit("No dev");
        assertEquals(Severity.BLOCKING, repository(look(Optional.of("config"), Optional.empty())).severity());
        home.keep(new EnvironmentHome.Facts(folder.resolve("elsewhere"), "sandbox", Optional.empty()));
        assertTrue(repository(look(Optional.of("config"), Optional.empty())).text()
                .startsWith("dev belongs to the repository " + folder.resolve("elsewhere")));
        assertTrue(repository(look(Optional.of("new"), Optional.empty())).text().startsWith("dev belongs to the repository"));
    }

    @Test
    void withoutARepositoryTheOneAroundTheWorkingDirectoryIsTaken() throws Exception {
        StartRequest request = new StartRequest(DEV, Optional.empty(), Optional.empty(), Optional.empty(),
                repository.folder().resolve("infometis"));
        assertTrue(repository(check().look(request, home)).text().startsWith(repository.folder() + " has dev"));
        assertFalse(Files.exists(directories.state()), "nothing is remembered");
        assertEquals(Severity.BLOCKING, repository(look(Optional.empty(), Optional.empty())).severity());
    }

    @Test
    void aProviderThatWasAskedForOrUsedBeforeIsTaken() throws Exception {
        Preflight asked = look(Optional.of("config"), Optional.of("other"));
        assertEquals(Optional.of("other"), asked.chosen());
        assertEquals("it could be used, but other is asked for, or was used before", asked.providers().get(1).reason());
        assertEquals(List.of("guard"), asked.partsToBuild());
        home.keep(new EnvironmentHome.Facts(repository.folder(), "other", Optional.empty()));
        assertEquals(Optional.of("other"), look(Optional.of("config"), Optional.empty()).chosen());
        assertEquals(Optional.of("sandbox"), look(Optional.of("config"), Optional.of("auto")).chosen());
    }

    @Test
    void aProviderThatCannotBeHadBlocks() throws Exception {
        for (String name : List.of("engine", "nonsense")) {
            Preflight found = look(Optional.of("config"), Optional.of(name));
            Finding last = found.checks().getLast();
            assertEquals("provider", last.subject());
            assertEquals(Severity.BLOCKING, last.severity());
            assertTrue(last.text().contains(name), last.text());
            assertEquals(Optional.empty(), found.chosen());
            assertTrue(found.providers().stream().noneMatch(ProviderChoice::taken));
            assertEquals(List.of(), found.partsToBuild());
        }
    }

    private static Finding repository(Preflight found) {
        return found.checks().stream().filter(c -> c.subject().equals("repository")).findFirst().orElseThrow();
    }

    private Preflight look(Optional<String> name, Optional<String> provider) {
        return check().look(new StartRequest(DEV, name.map(Path::of), provider, Optional.empty(), folder), home);
    }

    private StartCheck check() {
        Planner planner = new Planner(new RepositoryChoice(directories.state().resolve("last"), folder.resolve("seed")), _ -> {
            throw new AssertionError("nothing is rendered");
        });
        WorkspaceCell cell = new WorkspaceCell();
        return new StartCheck(directories, new Tools(new Parts(directories, PartsSettings.fromEnvironment(Map.of())),
                new Providers(List.of(ENGINE, SANDBOX, OTHER)), planner, cell, new Repositories(cell)));
    }

    private Set<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.collect(Collectors.toSet());
        }
    }
}
