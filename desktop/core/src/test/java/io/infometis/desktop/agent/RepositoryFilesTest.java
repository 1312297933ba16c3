package io.infometis.desktop.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.FileProblem;
import io.infometis.desktop.model.FileText;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.testing.Eventually;
import io.infometis.desktop.testing.TestRepository;
import io.infometis.desktop.watch.Repositories;
import io.infometis.desktop.watch.WorkspaceCell;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RepositoryFilesTest {
    private static final String WEB = "infometis/core/web.yaml";
    private final WorkspaceCell cell = new WorkspaceCell();

    @TempDir
    Path folder;

    @Test
    void onlyRepositoriesInUseAreReadAndEditsAreTold() throws Exception {
        TestRepository repository = TestRepository.small(folder.toRealPath().resolve("config"));
        TestRepository other = TestRepository.small(folder.toRealPath().resolve("other"));
        try (Repositories repositories = new Repositories(cell)) {
            repositories.use(new Environment("dev"), repository.folder());
            FileText clean = RepositoryFiles.read(repositories, cell, repository.folder(), WEB);
            assertEquals("apiVersion: apps/v1", clean.lines().getFirst());
            assertFalse(clean.edited());
            repository.write(WEB, "edited: true\n");
            Eventually.isTrue(Duration.ofSeconds(10), () -> "an edit is told",
                    () -> RepositoryFiles.read(repositories, cell, repository.folder().resolve("docs/.."), WEB).edited());
            InfometisException e = assertThrows(InfometisException.class,
                    () -> RepositoryFiles.read(repositories, cell, other.folder(), WEB));
            assertInstanceOf(FileProblem.NotInUse.class, e.problem());
            assertTrue(e.problem().what().contains(other.folder().toString()));
        }
    }
}
