package io.infometis.desktop.git;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.RepositoryProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/// Finds the Git folder at a folder or around it, as Git does: `.git` itself, the folder that a file `.git` names (a linked work tree, a
/// submodule), or the folder when it is bare. A damaged one is told, not walked past.
final class GitFolders {
    private static final String LINK = "gitdir:";

    private GitFolders() {
    }

    static Path find(Path folder) throws InfometisException {
        if (!Files.isDirectory(folder)) {
            throw new InfometisException(new RepositoryProblem.NoSuchFolder(folder));
        }
        for (Path at = folder; at != null; at = at.getParent()) {
            Optional<Path> found = at(at);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new InfometisException(new RepositoryProblem.NotARepository(folder));
    }

    private static Optional<Path> at(Path folder) throws InfometisException {
        Path git = folder.resolve(Constants.DOT_GIT);
        try {
            if (Files.isRegularFile(git)) {
                return Optional.of(linked(folder, git));
            }
        } catch (IOException e) {
            throw unreadable(folder, git, e);
        }
        if (isRepository(git)) {
            return Optional.of(git);
        }
        if (Files.isDirectory(git)) {
            checkDamaged(folder, git);
        }
        return isRepository(folder) ? Optional.of(folder) : Optional.empty();
    }

    private static boolean isRepository(Path folder) {
        return FileKey.isGitRepository(folder.toFile(), FS.DETECTED);
    }

    private static Path linked(Path folder, Path file) throws InfometisException, IOException {
        String text = Files.readString(file).strip();
        if (!text.startsWith(LINK)) {
            throw RepositoryKinds.refused(folder, file + " is a file that does not name a Git folder.", "See what Git itself says:",
                    "git -C " + folder + " status", null);
        }
        Path named = folder.resolve(text.substring(LINK.length()).strip()).normalize();
        if (!Files.isDirectory(named)) {
            throw RepositoryKinds.refused(folder, "It is a linked work tree or a submodule, and its Git folder " + named + " is gone.",
                    "Move that repository back and repair the link:", "git worktree repair " + folder, null);
        }
        return named;
    }

    /// Git takes an empty `.git` for none; one with a repository's parts was a repository.
    private static void checkDamaged(Path folder, Path git) throws InfometisException {
        if (!Files.isReadable(git)) {
            throw unreadable(folder, git, null);
        }
        for (String part : new String[]{Constants.HEAD, "objects", "refs"}) {
            if (Files.exists(git.resolve(part))) {
                throw RepositoryKinds.refused(folder, "It is damaged: " + git + " lacks a valid HEAD, objects or refs.",
                        "See what Git itself says; a clone from its remote brings it back:", "git -C " + folder + " fsck", null);
            }
        }
    }

    private static InfometisException unreadable(Path folder, Path git, @Nullable Exception cause) {
        return RepositoryKinds.refused(folder, git + " cannot be read by you.", "See whose it is, and make it readable:", "ls -ld " + git,
                cause);
    }
}
