package io.infometis.desktop.git;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/// Copies a commit with its tree, without its history, to where it is safe from what happens in the repository it came from: many objects as
/// one pack, few as files, the commit after all of them. Everything is on the disk (fsync) when it returns; killed before, the commit is not
/// there and the next call copies again.
final class ObjectCopy {
    /// A first copy is one pack; what a usual commit changes is less than this, and a pack for each would make every look-up slow.
    private static final int AS_FILES = 200;

    private ObjectCopy() {
    }

    /// `MissingObjectException` when `from` lacks an object that the commit needs, as a partial clone may.
    static void copy(Repository from, Repository to, ObjectId commit) throws IOException {
        if (isWhole(to, commit)) {
            return; // the commit goes last, so its tree is whole
        }
        LinkedHashSet<ObjectId> missing = missing(from, to, commit);
        try (ObjectReader reader = from.newObjectReader();
                ObjectInserter inserter = missing.size() <= AS_FILES
                        ? to.newObjectInserter()
                        : ((ObjectDirectory) to.getObjectDatabase()).newPackInserter()) {
            for (ObjectId id : missing.reversed()) {
                insert(reader, inserter, id);
            }
            inserter.flush();
        }
        if (missing.size() > AS_FILES) {
            syncPacks(to);
        }
        markShallow(to, commit);
        try (ObjectReader reader = from.newObjectReader(); ObjectInserter inserter = to.newObjectInserter()) {
            insert(reader, inserter, commit);
            inserter.flush();
        }
    }

    private static boolean isWhole(Repository to, ObjectId commit) throws IOException {
        try (ObjectReader there = to.newObjectReader()) {
            return there.has(commit);
        }
    }

    /// A tree stands before what it lists. Written in reverse, a tree that is there is whole.
    private static LinkedHashSet<ObjectId> missing(Repository from, Repository to, ObjectId commit) throws IOException {
        LinkedHashSet<ObjectId> missing = new LinkedHashSet<>();
        try (RevWalk walk = new RevWalk(from); ObjectReader there = to.newObjectReader(); TreeWalk tree = new TreeWalk(from)) {
            RevCommit parsed = walk.parseCommit(commit);
            if (!there.has(parsed.getTree())) {
                missing.add(parsed.getTree().copy());
            }
            tree.addTree(parsed.getTree());
            while (tree.next()) {
                ObjectId id = tree.getObjectId(0);
                if (org.eclipse.jgit.lib.FileMode.GITLINK.equals(tree.getRawMode(0))) {
                    continue; // a commit of another repository
                }
                if (!there.has(id)) {
                    missing.addLast(id); // met again, it moves: it must stand after every tree that lists it
                    if (tree.isSubtree()) {
                        tree.enterSubtree();
                    }
                }
            }
        }
        return missing;
    }

    private static void insert(ObjectReader reader, ObjectInserter inserter, ObjectId id) throws IOException {
        ObjectLoader loader = reader.open(id);
        if (!inserter.insert(loader.getType(), loader.getSize(), loader.openStream()).equals(id)) {
            throw new MissingObjectException(id, loader.getType()); // its bytes are not what its name says
        }
    }

    /// JGit's pack writer leaves this to the system.
    private static void syncPacks(Repository to) throws IOException {
        Path packs = to.getDirectory().toPath().resolve("objects/pack");
        List<Path> files;
        try (Stream<Path> all = Files.list(packs)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            sync(file);
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Says that the history ends here on purpose. The file lists every commit served so far, one a line.
    private static void markShallow(Repository to, ObjectId commit) throws IOException {
        Path shallow = to.getDirectory().toPath().resolve("shallow");
        Path next = to.getDirectory().toPath().resolve("shallow.new");
        String before = Files.exists(shallow) ? Files.readString(shallow) : "";
        if (!before.contains(commit.name())) {
            Files.writeString(next, before + commit.name() + "\n", StandardCharsets.US_ASCII);
            sync(next);
            Files.move(next, shallow, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
