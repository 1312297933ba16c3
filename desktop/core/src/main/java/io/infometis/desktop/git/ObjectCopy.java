package io.infometis.desktop.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/// Copies a commit with its tree, without its history, as one pack of what the target lacks.
final class ObjectCopy {
    private ObjectCopy() {
    }

    static void copy(Repository from, Repository to, ObjectId commit) throws IOException {
        try (ObjectReader there = to.newObjectReader()) {
            if (there.has(commit)) {
                return; // the commit goes last, so its tree is whole
            }
        }
        Set<ObjectId> missing = missing(from, to, commit);
        try (ObjectReader reader = from.newObjectReader();
                ObjectInserter inserter = ((ObjectDirectory) to.getObjectDatabase()).newPackInserter()) {
            for (ObjectId id : missing) {
                insert(reader, inserter, id);
            }
            inserter.flush();
        }
        markShallow(to, commit);
        try (ObjectReader reader = from.newObjectReader(); ObjectInserter inserter = to.newObjectInserter()) {
            insert(reader, inserter, commit);
            inserter.flush();
        }
    }

    private static Set<ObjectId> missing(Repository from, Repository to, ObjectId commit) throws IOException {
        Set<ObjectId> missing = new LinkedHashSet<>();
        try (RevWalk walk = new RevWalk(from); ObjectReader there = to.newObjectReader(); TreeWalk tree = new TreeWalk(from)) {
            RevCommit parsed = walk.parseCommit(commit);
            add(missing, there, parsed.getTree());
            tree.addTree(parsed.getTree());
            while (tree.next()) {
                ObjectId id = tree.getObjectId(0);
                boolean known = there.has(id);
                if (tree.isSubtree() && !known) {
                    tree.enterSubtree();
                }
                if (!known && !org.eclipse.jgit.lib.FileMode.GITLINK.equals(tree.getRawMode(0))) {
                    missing.add(id);
                }
            }
        }
        return missing;
    }

    private static void add(Set<ObjectId> missing, ObjectReader there, AnyObjectId id) throws IOException {
        if (!there.has(id)) {
            missing.add(id.copy());
        }
    }

    private static void insert(ObjectReader reader, ObjectInserter inserter, ObjectId id) throws IOException {
        ObjectLoader loader = reader.open(id);
        inserter.insert(loader.getType(), loader.getSize(), loader.openStream());
    }

    /// Says that the history ends here on purpose. The file lists every commit served so far, one a line.
    private static void markShallow(Repository to, ObjectId commit) throws IOException {
        Path shallow = to.getDirectory().toPath().resolve("shallow");
        Path next = to.getDirectory().toPath().resolve("shallow.new");
        String before = Files.exists(shallow) ? Files.readString(shallow) : "";
        if (!before.contains(commit.name())) {
            Files.writeString(next, before + commit.name() + "\n", StandardCharsets.US_ASCII);
            Files.move(next, shallow, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
