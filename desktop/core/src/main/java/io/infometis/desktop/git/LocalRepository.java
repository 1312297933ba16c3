package io.infometis.desktop.git;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.RepositoryProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.file.FileReftableDatabase;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/// The user's configuration repository. It is read, never written: no ref, no object, no index, no file of it changes by a start.
public final class LocalRepository implements AutoCloseable {
    private final Repository repository;

    private LocalRepository(Repository repository) {
        this.repository = repository;
    }

    /// Opens the repository at a folder or around it. What JGit cannot read well is told before it goes wrong.
    public static LocalRepository open(Path folder) throws InfometisException {
        SafeGit.ensure();
        Path absolute = folder.toAbsolutePath().normalize();
        Path gitFolder = GitFolders.find(absolute);
        try {
            RepositoryKinds.check(absolute, gitFolder);
            Repository repository = new FileRepositoryBuilder().setGitDir(gitFolder.toFile()).setMustExist(true).build();
            if (repository.isBare()) {
                repository.close();
                throw RepositoryKinds.refused(absolute, "It is bare: it has no files to edit.", "Clone it and name the clone:",
                        "git clone " + absolute + " config && infometis start --repository config", null);
            }
            if (repository.getRefDatabase() instanceof FileReftableDatabase tables) {
                tables.setAutoRefresh(true); // else a commit of another process is never seen
            }
            return new LocalRepository(repository);
        } catch (IOException | IllegalArgumentException e) {
            throw new InfometisException(new RepositoryProblem.Unsuitable(absolute, "It cannot be opened: " + e.getMessage(),
                    "See what Git itself says:", List.of("git -C " + absolute + " status", "git -C " + absolute + " fsck")), e);
        }
    }

    /// The folder with the files.
    public Path workTree() {
        return repository.getWorkTree().toPath();
    }

    /// The folder that holds this work tree's HEAD.
    public Path gitFolder() {
        return repository.getDirectory().toPath();
    }

    /// The folder that holds refs and objects; another than `gitFolder` in a linked work tree.
    public Path commonFolder() {
        return repository.getCommonDirectory().toPath();
    }

    public Head head() throws InfometisException {
        try {
            Ref head = repository.exactRef(Constants.HEAD);
            if (head != null && head.isSymbolic()) {
                Ref target = head.getTarget();
                return new Head.OnBranch(Repository.shortenRefName(target.getName()),
                        Optional.ofNullable(target.getObjectId()).map(ObjectId::name));
            }
            if (head == null || head.getObjectId() == null) {
                throw new InfometisException(unreadable("HEAD names nothing"));
            }
            return new Head.Detached(head.getObjectId().name(), LastBranch.of(repository));
        } catch (IOException e) {
            throw new InfometisException(unreadable(e.toString()), e);
        }
    }

    /// The commit of a branch; empty when there is none.
    public Optional<String> branchCommit(String branch) throws InfometisException {
        try {
            Ref ref = repository.exactRef(Constants.R_HEADS + branch);
            return ref == null ? Optional.empty() : Optional.ofNullable(ref.getObjectId()).map(ObjectId::name);
        } catch (IOException e) {
            throw new InfometisException(unreadable(e.toString()), e);
        }
    }

    /// The commit that a revision names, in Git's own words (`HEAD~2`, a tag, a branch, a hash).
    public String resolve(String revision) throws InfometisException {
        try {
            ObjectId id = repository.resolve(revision + "^{commit}");
            if (id == null) {
                throw new InfometisException(new RepositoryProblem.NoSuchRevision(workTree(), revision));
            }
            return id.name();
        } catch (IOException | IllegalArgumentException e) {
            throw new InfometisException(new RepositoryProblem.NoSuchRevision(workTree(), revision), e);
        }
    }

    /// The files of a commit; contents are read while this repository is open.
    public TreeFiles files(String commit) throws InfometisException {
        return Trees.read(repository, commit);
    }

    /// The files as they lie in the work tree now, edits that are not committed included.
    public WorkTree workTreeFiles() throws InfometisException {
        return WorkTreeReader.read(this);
    }

    Repository jgit() {
        return repository;
    }

    @Override
    public void close() {
        repository.close();
    }

    private RepositoryProblem unreadable(String why) {
        return new RepositoryProblem.Unsuitable(workTree(), why, "See what Git itself says:", List.of("git -C " + workTree() + " status"));
    }
}
