package io.infometis.desktop.git;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.RepositoryProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;

/// Makes a new configuration repository: the product's own three layers, as one first commit on `main`. It is built in a folder inside the
/// new one and moved out at the end, `.git` last: killed in between, the next call begins anew.
public final class RepositoryMaker {
    private static final String STAGE = ".infometis-new";
    private static final String CONFIGURATION = "infometis";

    private RepositoryMaker() {
    }

    /// `folder` must not exist or be empty; `seed` is a folder named infometis/ that is copied into it.
    public static void make(Path folder, Path seed) throws InfometisException {
        SafeGit.ensure();
        Path stage = folder.resolve(STAGE);
        try {
            Set<String> names = names(folder);
            boolean ours = names.contains(STAGE) && Set.of(STAGE, CONFIGURATION).containsAll(names);
            if (!names.isEmpty() && !ours) {
                throw new InfometisException(new RepositoryProblem.FolderNotEmpty(folder));
            }
            if (ours) {
                delete(folder.resolve(CONFIGURATION));
                delete(stage);
            }
            Files.createDirectories(stage);
            copy(seed, stage.resolve(CONFIGURATION));
            FirstCommit.make(stage);
            for (String name : List.of(CONFIGURATION, Constants.DOT_GIT)) {
                Files.move(stage.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
            delete(stage);
        } catch (IOException e) {
            throw new InfometisException(new RepositoryProblem.CannotWrite(folder, e.toString()), e);
        }
    }

    /// Whether a call of `make` was killed here before it was done.
    public static boolean isUnfinished(Path folder) {
        return Files.isDirectory(folder.resolve(STAGE)) && !Files.exists(folder.resolve(Constants.DOT_GIT));
    }

    private static Set<String> names(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /// Follows no links. Nothing happens when there is none.
    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
