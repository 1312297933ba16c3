package io.infometis.desktop.git;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.RepositoryProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/// Our own bare repository of one environment: the one branch that its cluster is given. Every served revision's files are copied into it, so
/// that `commit --amend` and `gc` in the user's repository take nothing away from the cluster. History is not copied: the served commit is
/// marked shallow, which is how source-controller clones anyway, and a large history costs nothing.
public final class ServedRepository implements AutoCloseable {
    private final Repository bare;
    private final Repository user;

    private ServedRepository(Repository bare, Repository user) {
        this.bare = bare;
        this.user = user;
    }

    /// Opens the folder's repository, or makes it. One that is damaged is made anew: all in it can be copied again.
    public static ServedRepository open(Path folder, LocalRepository user) throws InfometisException {
        SafeGit.ensure();
        try {
            return new ServedRepository(ServedFolder.open(folder), user.jgit());
        } catch (IOException e) {
            throw cannot(folder, e);
        }
    }

    /// The commit served now; empty before the first.
    public Optional<String> served() throws InfometisException {
        try {
            Ref head = bare.exactRef(Constants.HEAD);
            return head == null ? Optional.empty() : Optional.ofNullable(head.getTarget().getObjectId()).map(ObjectId::name);
        } catch (IOException e) {
            throw cannot(bare.getDirectory().toPath(), e);
        }
    }

    /// The branch served now; empty before the first.
    public Optional<String> branch() throws InfometisException {
        try {
            Ref head = bare.exactRef(Constants.HEAD);
            return head == null || head.getTarget().getObjectId() == null
                    ? Optional.empty()
                    : Optional.of(Repository.shortenRefName(head.getTarget().getName()));
        } catch (IOException e) {
            throw cannot(bare.getDirectory().toPath(), e);
        }
    }

    /// Serves a commit of the user's repository as this branch: copies what is not there, then moves the one ref. Killed before that, the next
    /// open finds the revision served before.
    public void serve(String branch, String commit) throws InfometisException {
        try {
            ObjectId id = ObjectId.fromString(commit);
            ObjectCopy.copy(user, bare, id);
            String name = Constants.R_HEADS + branch;
            deleteOthers(name, true); // the branch `env` would stand in the way of `env/dev`
            move(name, id);
            deleteOthers(name, false);
        } catch (MissingObjectException e) {
            throw new InfometisException(new RepositoryProblem.ObjectMissing(place(), e.getObjectId().name(), e.toString()), e);
        } catch (IOException e) {
            throw cannot(bare.getDirectory().toPath(), e);
        }
    }

    /// The files of a served commit.
    public TreeFiles files(String commit) throws InfometisException {
        return Trees.read(bare, commit);
    }

    /// What a reference names in what is served; `url` is what messages call the repository.
    public Resolution resolve(GitReference reference, String url) throws InfometisException {
        try {
            Resolution found = References.resolve(bare, reference, url);
            return switch (found) {
                case Resolved resolved -> CheckoutNames.refused(files(resolved.commit()))
                        .<Resolution>map(name -> Resolution.Unresolved.failed("unable to clone '" + url + "': " + name)).orElse(resolved);
                case Resolution.Unresolved unresolved -> unresolved;
            };
        } catch (IOException e) {
            throw cannot(bare.getDirectory().toPath(), e);
        }
    }

    /// What the source object names as its URL. In the sandbox nothing is cloned: our own source side reads the folder.
    public String url() {
        return "http://127.0.0.1/served.git";
    }

    @Override
    public void close() {
        bare.close();
    }

    private void move(String name, ObjectId id) throws IOException {
        RefUpdate update = bare.updateRef(name);
        update.setNewObjectId(id);
        update.setRefLogMessage("served", false);
        check(update.forceUpdate(), name);
        Ref head = bare.exactRef(Constants.HEAD);
        if (head == null || !head.isSymbolic() || !head.getTarget().getName().equals(name)) {
            check(bare.updateRef(Constants.HEAD).link(name), Constants.HEAD);
        }
    }

    private void deleteOthers(String kept, boolean onlyInTheWay) throws IOException {
        for (Ref ref : bare.getRefDatabase().getRefsByPrefix(Constants.R_REFS)) {
            String name = ref.getName();
            boolean inTheWay = name.startsWith(kept + "/") || kept.startsWith(name + "/");
            if (!name.equals(kept) && (inTheWay || !onlyInTheWay)) {
                RefUpdate update = bare.updateRef(name);
                update.setForceUpdate(true);
                check(update.delete(), name);
            }
        }
    }

    private Path place() {
        return user.isBare() ? user.getDirectory().toPath() : user.getWorkTree().toPath();
    }

    private static void check(RefUpdate.Result result, String name) throws IOException {
        switch (result) {
            case NEW, FORCED, NO_CHANGE, FAST_FORWARD, RENAMED -> {
                // moved
            }
            case NOT_ATTEMPTED, LOCK_FAILURE, REJECTED, REJECTED_CURRENT_BRANCH, IO_FAILURE, REJECTED_MISSING_OBJECT,
                    REJECTED_OTHER_REASON ->
                throw new IOException(
                        "ref " + name + ": " + result);
        }
    }

    private static InfometisException cannot(Path folder, IOException e) {
        return new InfometisException(new RepositoryProblem.CannotWrite(folder, e.toString()), e);
    }
}
