package io.infometis.desktop.git;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.RepositoryProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/// Tells, before anything is opened, the kinds of repository that cannot be served, each with what to do.
/// Which owner the files have does not matter: nothing that a repository configures is ever run.
final class RepositoryKinds {
    /// What JGit 7.8 reads, or what does not matter to a reader. Source: git-scm.com/docs/git-config#extensions.
    private static final Set<String> KNOWN_EXTENSIONS = Set.of("noop", "preciousobjects", "partialclone", "worktreeconfig", "objectformat",
            "refstorage", "relativeworktrees");

    private RepositoryKinds() {
    }

    /// `folder` is what the user named, `gitFolder` the one that was found.
    static void check(Path folder, Path gitFolder) throws InfometisException, IOException {
        Path common = common(folder, gitFolder);
        FileBasedConfig config = new FileBasedConfig(common.resolve(Constants.CONFIG).toFile(), FS.DETECTED);
        try {
            config.load();
        } catch (ConfigInvalidException e) {
            throw refused(folder, "Its configuration is damaged: " + e.getMessage(), "Mend " + config.getFile() + ":",
                    "git -C " + folder + " config --list --local", e);
        }
        if ("sha256".equalsIgnoreCase(config.getString("extensions", null, "objectformat"))) {
            throw refused(folder, "Its objects are named by SHA-256, which neither JGit nor Flux's source-controller reads.",
                    "Copy the files into a repository with SHA-1 names:",
                    "git init --object-format=sha1 ../config && cp -R infometis ../config/ && git -C ../config add -A"
                            + " && git -C ../config commit -m Import",
                    null);
        }
        checkReferences(folder, gitFolder, common, config);
        for (String extension : config.getNames("extensions")) {
            if (!KNOWN_EXTENSIONS.contains(extension.toLowerCase(Locale.ROOT))) {
                throw refused(folder, "It uses Git's extension " + extension + ", which is not known here.", "Make a plain clone of it:",
                        "git clone " + folder + " config && infometis start --repository config", null);
            }
        }
    }

    private static void checkReferences(Path folder, Path gitFolder, Path common, FileBasedConfig config) throws InfometisException {
        String storage = config.getString("extensions", null, "refstorage");
        boolean reftable = "reftable".equalsIgnoreCase(storage);
        if (storage != null && !reftable && !storage.equalsIgnoreCase("files")) {
            throw refused(folder, "Its references are stored as " + storage + ", which JGit does not read.", "Store them as files:",
                    "git -C " + folder + " refs migrate --ref-format=files", null);
        }
        if (reftable && !gitFolder.equals(common)) {
            throw refused(folder, "It is a linked work tree of a repository whose references are a reftable, which JGit does not read.",
                    "Name the main work tree, or store the references as files:",
                    "git -C " + common + " refs migrate --ref-format=files", null);
        }
    }

    /// A linked work tree's configuration lies in the repository it is linked to.
    private static Path common(Path folder, Path gitFolder) throws InfometisException, IOException {
        Path link = gitFolder.resolve("commondir");
        if (!Files.exists(link)) {
            return gitFolder;
        }
        Path common = gitFolder.resolve(Files.readString(link).strip()).normalize();
        if (!Files.isDirectory(common)) {
            throw refused(folder, "It is a linked work tree, and the repository it belongs to, " + common + ", is gone.",
                    "Move that repository back and repair the link:", "git worktree repair " + folder, null);
        }
        return common;
    }

    static InfometisException refused(Path folder, String why, String advice, String command, @Nullable Exception cause) {
        RepositoryProblem problem = new RepositoryProblem.Unsuitable(folder, why, advice, List.of(command));
        return cause == null ? new InfometisException(problem) : new InfometisException(problem, cause);
    }
}
