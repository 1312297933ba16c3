package io.infometis.desktop.preflight;

import io.infometis.desktop.git.LocalRepository;
import io.infometis.desktop.model.Finding;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.overlay.EnvironmentCatalog;
import java.nio.file.Path;
import java.util.List;

/// The repository around the working directory, which a start without `--repository` would take.
public final class RepositoryCheck {
    private static final String NAME_ONE = "infometis start --repository DIR";

    private RepositoryCheck() {
    }

    public static List<Finding> look(Path workingDirectory) {
        try (LocalRepository repository = LocalRepository.open(workingDirectory)) {
            List<String> environments = EnvironmentCatalog.of(repository.files(repository.resolve("HEAD"))).stream()
                    .map(f -> f.environment().name()).toList();
            return List.of(environments.isEmpty()
                    ? Finding.note("repository",
                            repository.workTree() + " has no kustomizations for an environment; a start names another:",
                            NAME_ONE)
                    : Finding.passed("repository", repository.workTree() + " has " + String.join(", ", environments)));
        } catch (InfometisException e) { // no hindrance: another can be named
            return List.of(Finding.note("repository", e.problem().what() + " A start names one, or has a new one made:", NAME_ONE));
        }
    }
}
