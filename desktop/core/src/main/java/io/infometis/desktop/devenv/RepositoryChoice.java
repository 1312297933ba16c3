package io.infometis.desktop.devenv;

import io.infometis.desktop.git.LocalRepository;
import io.infometis.desktop.git.RepositoryMaker;
import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.RepositoryProblem;
import io.infometis.desktop.model.StartRequest;
import io.infometis.desktop.model.UsageProblem;
import io.infometis.desktop.overlay.EnvironmentCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Which repository a start means: the one named (made where the folder is absent), the environment's own, the one around the working
/// directory if it has kustomizations, the one used last.
public final class RepositoryChoice {
    private final Path lastUsed;
    private final Path seed;

    /// `lastUsed` is the file that remembers; `seed` the product's own `infometis/`, which a new repository begins with.
    public RepositoryChoice(Path lastUsed, Path seed) {
        this.lastUsed = lastUsed;
        this.seed = seed;
    }

    Path choose(StartRequest request, EnvironmentHome home) throws InfometisException {
        Path chosen = request.repository().isPresent()
                ? named(request.workingDirectory().resolve(request.repository().get()).normalize(), request, home)
                : found(request, home);
        remember(chosen);
        return chosen;
    }

    private Path named(Path folder, StartRequest request, EnvironmentHome home) throws InfometisException {
        if (!Files.exists(folder) || RepositoryMaker.isUnfinished(folder)) {
            RepositoryMaker.make(folder, seed);
        }
        Optional<Path> before = home.facts().map(EnvironmentHome.Facts::repository);
        try (LocalRepository repository = LocalRepository.open(folder)) {
            if (before.isPresent() && !before.get().equals(repository.workTree())) {
                throw new InfometisException(
                        new ClusterProblem.OtherRepository(request.environment().name(), before.get(), repository.workTree()));
            }
        }
        return folder;
    }

    private Path found(StartRequest request, EnvironmentHome home) throws InfometisException {
        Optional<Path> own = home.facts().map(EnvironmentHome.Facts::repository);
        if (own.isPresent()) {
            return own.get();
        }
        Path here = request.workingDirectory();
        if (hasKustomizations(here)) {
            return here;
        }
        return last().orElseThrow(() -> new InfometisException(new UsageProblem.NoRepository(here, request.environment().name())));
    }

    private static boolean hasKustomizations(Path folder) {
        try (LocalRepository repository = LocalRepository.open(folder)) {
            return !EnvironmentCatalog.of(repository.files(repository.resolve("HEAD"))).isEmpty();
        } catch (InfometisException _) {
            return false; // not one to be taken without being named
        }
    }

    private Optional<Path> last() throws InfometisException {
        try {
            return Files.exists(lastUsed)
                    ? Optional.of(Path.of(Files.readString(lastUsed).strip())).filter(Files::isDirectory)
                    : Optional.empty();
        } catch (IOException e) {
            throw new InfometisException(new RepositoryProblem.CannotWrite(lastUsed, e.toString()), e);
        }
    }

    private void remember(Path chosen) throws InfometisException {
        try {
            Files.createDirectories(lastUsed.toAbsolutePath().getParent());
            Files.writeString(lastUsed, chosen + "\n");
        } catch (IOException e) {
            throw new InfometisException(new RepositoryProblem.CannotWrite(lastUsed, e.toString()), e);
        }
    }
}
