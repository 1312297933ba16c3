package io.infometis.desktop.git;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.RepositoryProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.UserConfig;

/// Makes a new configuration repository: the product's own three layers, as one first commit on `main`.
public final class RepositoryMaker {
    private RepositoryMaker() {
    }

    /// `folder` must not exist or be empty; `seed` is a folder named infometis/ that is copied into it.
    public static void make(Path folder, Path seed) throws InfometisException {
        SafeGit.ensure();
        try {
            if (Files.exists(folder) && !isEmpty(folder)) {
                throw new InfometisException(new RepositoryProblem.FolderNotEmpty(folder));
            }
            Files.createDirectories(folder);
            copy(seed, folder.resolve("infometis"));
            try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
                git.add().addFilepattern(".").call();
                PersonIdent author = author(git.getRepository());
                git.commit().setMessage("Begin with the InfoMetis configuration").setAuthor(author).setCommitter(author).setSign(false)
                        .setNoVerify(true)
                        .call();
            }
        } catch (IOException | GitAPIException e) {
            throw new InfometisException(new RepositoryProblem.CannotWrite(folder, e.toString()), e);
        }
    }

    private static PersonIdent author(Repository repository) {
        UserConfig user = repository.getConfig().get(UserConfig.KEY);
        return user.isAuthorNameImplicit() || user.isAuthorEmailImplicit()
                ? new PersonIdent("InfoMetis", "infometis@localhost")
                : new PersonIdent(user.getAuthorName(), user.getAuthorEmail());
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
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
}
