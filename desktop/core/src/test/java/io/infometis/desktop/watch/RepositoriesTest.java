package io.infometis.desktop.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.LayersView;
import io.infometis.desktop.model.OverlayView;
import io.infometis.desktop.model.Workspace;
import io.infometis.desktop.testing.Eventually;
import io.infometis.desktop.testing.TestRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RepositoriesTest {
    private static final Environment DEV = new Environment("dev");
    private static final Environment UAT = new Environment("uat");
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofSeconds(1); // what the screen promises
    private static final String CORE = "infometis/core";

    @TempDir
    Path folder;
    private final WorkspaceCell cell = new WorkspaceCell();
    private final Repositories repositories = new Repositories(cell);
    private TestRepository repository;

    @BeforeEach
    void begin() throws Exception {
        repository = TestRepository.small(folder.toRealPath().resolve("config"));
        repositories.use(DEV, repository.folder());
        eventually(FIRST, () -> layers().isPresent());
    }

    @AfterEach
    void end() {
        repositories.close();
    }

    @Test
    void anEditAFileAndACommitShowWithinASecond() throws Exception {
        OverlayView dev = overlay("infometis/environments/dev");
        assertEquals(List.of(), now().edited());
        repository.write(CORE + "/web.yaml", repository.read(CORE + "/web.yaml").replace("name: settings", "name: other"));
        eventually(LIMIT, () -> names().contains("other") && now().edited().equals(List.of(CORE + "/web.yaml")));
        assertSame(dev, overlay("infometis/environments/dev"), "what did not change is the same object");
        repository.write("infometis/environments/new/kustomization.yaml", "resources:\n- ../../core\n");
        eventually(LIMIT, () -> now().overlays().stream().anyMatch(o -> o.name().equals("new")));
        String commit = repository.commit("All of it");
        eventually(LIMIT, () -> now().commit().equals(Optional.of(commit)) && now().edited().isEmpty());
        Files.delete(repository.folder().resolve(CORE + "/web.yaml"));
        eventually(LIMIT, () -> now().problems().stream().anyMatch(p -> p.kind().equals("MissingFile")));
    }

    @Test
    void onlyNewsArePublished() throws Exception {
        List<Workspace> published = new ArrayList<>();
        try (WorkspaceCell.Registration _ = cell.listen(published::add)) {
            repository.write("notes.txt", "unrelated, but differs from HEAD");
            eventually(LIMIT, () -> now().edited().equals(List.of("notes.txt")));
            for (int i = 0; i < 5; i++) {
                repository.write("notes.txt", "again " + i);
                repository.git("status");
            }
            repository.write(CORE + "/namespace.yaml", "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: changed\n");
            eventually(LIMIT, () -> names().contains("changed"));
            assertEquals(2, published.size());
        }
    }

    @Test
    void layersStayWhileAnEnvironmentUsesTheRepository() throws Exception {
        repositories.use(UAT, repository.folder());
        repositories.release(DEV);
        assertTrue(layers().isPresent());
        assertEquals(Optional.of(repository.folder()), repositories.find(repository.folder()));
        repositories.release(UAT);
        assertEquals(Optional.empty(), layers());
        assertEquals(Optional.empty(), repositories.find(repository.folder()));
        repositories.use(DEV, folder.resolve("nothing-there"));
        assertEquals(Optional.empty(), layers());
    }

    private void eventually(Duration limit, Callable<Boolean> condition) throws Exception {
        Eventually.isTrue(limit, () -> cell.get().layers().toString(), condition);
    }

    private Optional<LayersView> layers() {
        return Optional.ofNullable(cell.get().layers().get(repository.folder().toString()));
    }

    private LayersView now() {
        return layers().orElseThrow();
    }

    private OverlayView overlay(String path) {
        return now().overlays().stream().filter(o -> o.folder().equals(path)).findFirst().orElseThrow();
    }

    private List<String> names() {
        return now().overlays().stream().flatMap(o -> o.files().stream()).flatMap(f -> f.objects().stream()).map(o -> o.name()).toList();
    }
}
