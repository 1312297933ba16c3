package io.infometis.desktop.git;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.RepositoryProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.NameConflictTreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.jspecify.annotations.Nullable;

/// Reads a work tree beside HEAD and the index. Nothing is written, no filter or hook is run, links are not followed.
final class WorkTreeReader {
    private static final int HEAD = 0;
    private static final int INDEX = 1;
    private static final int DISK = 2;
    private static final int MOST_EDITED = 1_000;

    private final Repository repository;
    private final Path root;
    private final List<TreeFile> files = new ArrayList<>();
    private final List<String> edited = new ArrayList<>();
    private final Set<Path> folders = new LinkedHashSet<>();

    private WorkTreeReader(Repository repository) {
        this.repository = repository;
        this.root = repository.getWorkTree().toPath();
    }

    static WorkTree read(LocalRepository local) throws InfometisException {
        WorkTreeReader reader = new WorkTreeReader(local.jgit());
        try {
            Optional<ObjectId> head = Optional.ofNullable(local.jgit().resolve(Constants.HEAD));
            reader.walk(head);
            return new WorkTree(head.map(ObjectId::name), TreeFiles.of(head.map(ObjectId::name).orElse(""), reader.files),
                    List.copyOf(reader.edited), reader.folders);
        } catch (IOException e) {
            throw new InfometisException(new RepositoryProblem.CannotWrite(local.workTree(), e.toString()), e);
        }
    }

    private void walk(Optional<ObjectId> head) throws IOException {
        folders.add(root);
        try (TreeWalk walk = new NameConflictTreeWalk(repository); RevWalk commits = new RevWalk(repository)) {
            if (head.isPresent()) {
                walk.addTree(commits.parseCommit(head.get()).getTree());
            } else {
                walk.addTree(new EmptyTreeIterator());
            }
            walk.addTree(new DirCacheIterator(index()));
            FileTreeIterator disk = new FileTreeIterator(repository);
            walk.addTree(disk);
            disk.setDirCacheIterator(walk, INDEX);
            while (walk.next()) {
                take(walk);
            }
        }
    }

    /// An index that JGit cannot read (a split one) only makes the comparison slower.
    private DirCache index() {
        try {
            return repository.readDirCache();
        } catch (IOException _) {
            return DirCache.newInCore();
        }
    }

    private void take(TreeWalk walk) throws IOException {
        WorkingTreeIterator disk = walk.getTree(DISK, WorkingTreeIterator.class);
        boolean tracked = walk.getRawMode(HEAD) != 0 || walk.getRawMode(INDEX) != 0;
        if (disk != null && !tracked && disk.isEntryIgnored()) {
            return;
        }
        if (walk.isSubtree()) {
            if (disk != null) {
                folders.add(root.resolve(walk.getPathString()));
            }
            walk.enterSubtree();
            return;
        }
        if (disk != null && disk.getEntryRawMode() != org.eclipse.jgit.lib.FileMode.TREE.getBits()) {
            files.add(file(walk.getPathString(), disk));
        }
        if (edited.size() < MOST_EDITED && differs(walk, disk)) {
            edited.add(walk.getPathString());
        }
    }

    private TreeFile file(String path, WorkingTreeIterator disk) {
        Path file = root.resolve(path);
        return new TreeFile(path, Trees.mode(disk.getEntryRawMode()), "", disk.getEntryLength(), () -> {
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return in.readNBytes(Trees.LARGEST);
            }
        });
    }

    private boolean differs(TreeWalk walk, @Nullable WorkingTreeIterator disk) throws IOException {
        int head = walk.getRawMode(HEAD);
        DirCacheIterator index = walk.getTree(INDEX, DirCacheIterator.class);
        if (disk == null) {
            boolean leftOut = index != null && index.getDirCacheEntry().isSkipWorkTree();
            return head != 0 && head != org.eclipse.jgit.lib.FileMode.GITLINK.getBits() && !leftOut;
        }
        int now = disk.getEntryRawMode();
        if (head == 0 || Trees.mode(head) != Trees.mode(now)) {
            boolean both = head != 0 && isFile(head) && isFile(now) && !repository.getConfig().getBoolean("core", "filemode", true);
            if (!both) {
                return true;
            }
        }
        return !org.eclipse.jgit.lib.FileMode.GITLINK.equals(now)
                && !SameContent.of(walk.getObjectId(HEAD), disk, index, root.resolve(walk.getPathString()));
    }

    private static boolean isFile(int mode) {
        FileMode kind = Trees.mode(mode);
        return kind == FileMode.REGULAR || kind == FileMode.EXECUTABLE;
    }
}
