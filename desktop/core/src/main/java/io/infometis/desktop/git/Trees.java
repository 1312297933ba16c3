package io.infometis.desktop.git;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.RepositoryProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/// Reads the tree of a commit.
final class Trees {
    /// A file larger than this is no configuration; it is listed but its content is refused.
    static final int LARGEST = 64 * 1024 * 1024;

    private Trees() {
    }

    static TreeFiles read(Repository repository, String commit) throws InfometisException {
        List<TreeFile> files = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk tree = new TreeWalk(repository);
                ObjectReader reader = repository.newObjectReader()) {
            tree.addTree(walk.parseCommit(ObjectId.fromString(commit)).getTree());
            tree.setRecursive(true);
            while (tree.next()) {
                files.add(file(repository, tree, reader));
            }
        } catch (IOException e) {
            throw missing(repository, commit, e);
        }
        return TreeFiles.of(commit, files);
    }

    private static TreeFile file(Repository repository, TreeWalk tree, ObjectReader reader) throws IOException {
        FileMode mode = mode(tree.getRawMode(0));
        ObjectId id = tree.getObjectId(0);
        long size = mode == FileMode.GITLINK ? 0 : reader.getObjectSize(id, Constants.OBJ_BLOB);
        return new TreeFile(tree.getPathString(), mode, id.name(), size, () -> content(repository, id));
    }

    private static byte[] content(Repository repository, ObjectId id) throws InfometisException {
        try {
            return repository.open(id, Constants.OBJ_BLOB).getBytes(LARGEST);
        } catch (IOException | LargeObjectException e) {
            throw missing(repository, id.name(), e);
        }
    }

    private static InfometisException missing(Repository repository, String object, Exception e) {
        String missing = e instanceof MissingObjectException m ? m.getObjectId().name() : object;
        Path place = repository.isBare() ? repository.getDirectory().toPath() : repository.getWorkTree().toPath();
        return new InfometisException(new RepositoryProblem.ObjectMissing(place, missing, e.toString()), e);
    }

    static FileMode mode(int raw) {
        if (org.eclipse.jgit.lib.FileMode.GITLINK.equals(raw)) {
            return FileMode.GITLINK;
        }
        if (org.eclipse.jgit.lib.FileMode.SYMLINK.equals(raw)) {
            return FileMode.SYMLINK;
        }
        return org.eclipse.jgit.lib.FileMode.EXECUTABLE_FILE.equals(raw) ? FileMode.EXECUTABLE : FileMode.REGULAR;
    }
}
