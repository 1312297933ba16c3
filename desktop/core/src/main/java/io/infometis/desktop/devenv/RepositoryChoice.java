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

    /// A folder, and whether the repository has to be made in it first.
    record Chosen(Path folder, boolean toBeMade) {}

    Path choose(StartRequest request, EnvironmentHome home) throws InfometisException {
        Chosen chosen = look(request, home);
        if (chosen.toBeMade()) {
            RepositoryMaker.make(chosen.folder(), seed);
        }
        remember(chosen.folder());
        return chosen.folder();
    }

    /// The one that `choose` would take. Makes and remembers nothing.
    Chosen look(StartRequest request, EnvironmentHome home) throws InfometisException {
        return request.repository().isPresent()
                ? named(request.workingDirectory().resolve(request.repository().get()).normalize(), request, home)
                : new Chosen(found(request, home), false);
    }

    private static Chosen named(Path folder, StartRequest request, EnvironmentHome home) throws InfometisException {
        boolean toBeMade = !Files.exists(folder) || RepositoryMaker.isUnfinished(folder);
        Path workTree = toBeMade ? folder : workTree(folder);
        Optional<Path> before = home.facts().map(EnvironmentHome.Facts::repository);
        if (before.isPresent() && !before.get().equals(workTree)) {
            throw new InfometisException(new ClusterProblem.OtherRepository(request.environment().name(), before.get(), workTree));
        }
        return new Chosen(folder, toBeMade);
    }

    private static Path workTree(Path folder) throws InfometisException {
        try (LocalRepository repository = LocalRepository.open(folder)) {
            return repository.workTree();
        }
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
