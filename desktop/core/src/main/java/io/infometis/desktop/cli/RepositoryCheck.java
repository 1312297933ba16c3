package io.infometis.desktop.cli;

import io.infometis.desktop.git.LocalRepository;
import io.infometis.desktop.model.Finding;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.overlay.EnvironmentCatalog;
import java.util.List;

/// The repository around the working directory, which a start without `--repository` would take.
final class RepositoryCheck {
    private static final String NAME_ONE = "infometis start --repository DIR";

    private RepositoryCheck() {
    }

    static List<Finding> look(Context context) {
        try (LocalRepository repository = LocalRepository.open(context.workingDirectory())) {
            List<String> environments = EnvironmentCatalog.of(repository.files(repository.resolve("HEAD"))).stream()
                    .map(f -> f.environment().name()).toList();
            return List.of(environments.isEmpty()
                    ? Checks.note("repository", repository.workTree() + " has no kustomizations for an environment; a start names another:",
                            NAME_ONE)
                    : Checks.passed("repository", repository.workTree() + " has " + String.join(", ", environments)));
        } catch (InfometisException e) { // no hindrance: another can be named
            return List.of(Checks.note("repository", e.problem().what() + " A start names one, or has a new one made:", NAME_ONE));
        }
    }
}
