package io.infometis.desktop.git;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.RepositoryProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;

/// Tells, before anything is opened, the kinds of repository that cannot be served, each with what to do.
final class RepositoryKinds {
    private RepositoryKinds() {
    }

    static void check(Path folder, Path gitFolder) throws InfometisException, IOException {
        FileBasedConfig config = new FileBasedConfig(common(gitFolder).resolve("config").toFile(), FS.DETECTED);
        try {
            config.load();
        } catch (ConfigInvalidException e) {
            throw new InfometisException(new RepositoryProblem.Unsuitable(folder, "Its configuration is damaged: " + e.getMessage(),
                    "Mend " + config.getFile() + ":", List.of("git -C " + folder + " config --list --local")), e);
        }
        if ("sha256".equalsIgnoreCase(config.getString("extensions", null, "objectformat"))) {
            throw new InfometisException(new RepositoryProblem.Unsuitable(folder,
                    "Its objects are named by SHA-256, which neither JGit nor Flux's source-controller reads.",
                    "Copy the files into a repository with SHA-1 names:",
                    List.of("git init --object-format=sha1 ../config && cp -R infometis ../config/ && git -C ../config add -A && git -C ../config commit -m Import")));
        }
    }

    /// A linked work tree's configuration lies in the repository it is linked to.
    private static Path common(Path gitFolder) throws IOException {
        Path link = gitFolder.resolve("commondir");
        return Files.exists(link) ? gitFolder.resolve(Files.readString(link).strip()).normalize() : gitFolder;
    }
}
