package io.infometis.desktop.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.UserConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/// Makes a folder a repository whose one commit holds all its files, byte by byte. Written with objects and index alone: `git add` and
/// `git commit` would run filters and hooks of the user's configuration.
final class FirstCommit {
    private FirstCommit() {
    }

    static void make(Path folder) throws IOException {
        try (Repository repository = new FileRepositoryBuilder().setGitDir(folder.resolve(Constants.DOT_GIT).toFile())
                .setWorkTree(folder.toFile()).build()) {
            repository.create();
            repository.updateRef(Constants.HEAD).link(Constants.R_HEADS + "main"); // whatever init.defaultBranch says
            repository.getConfig().unset(ConfigConstants.CONFIG_CORE_SECTION, null, ConfigConstants.CONFIG_KEY_WORKTREE);
            repository.getConfig().save();
            try (ObjectInserter inserter = repository.newObjectInserter()) {
                ObjectId tree = index(repository, folder, inserter);
                move(repository, commit(repository, tree, inserter));
            }
        }
    }

    private static ObjectId index(Repository repository, Path folder, ObjectInserter inserter) throws IOException {
        DirCache index = repository.lockDirCache();
        try {
            DirCacheBuilder builder = index.builder();
            for (Path file : files(folder)) {
                builder.add(entry(folder, file, inserter));
            }
            builder.finish();
            index.write();
            ObjectId tree = index.writeTree(inserter);
            if (!index.commit()) {
                throw new IOException("the index of " + folder + " cannot be written");
            }
            return tree;
        } finally {
            index.unlock();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> Files.isRegularFile(f) && !f.startsWith(folder.resolve(Constants.DOT_GIT))).toList();
        }
    }

    private static DirCacheEntry entry(Path folder, Path file, ObjectInserter inserter) throws IOException {
        byte[] content = Files.readAllBytes(file);
        DirCacheEntry entry = new DirCacheEntry(folder.relativize(file).toString().replace('\\', '/'));
        entry.setFileMode(org.eclipse.jgit.lib.FileMode.REGULAR_FILE);
        entry.setLength(content.length);
        entry.setLastModified(Files.getLastModifiedTime(file).toInstant());
        entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, content));
        return entry;
    }

    private static ObjectId commit(Repository repository, ObjectId tree, ObjectInserter inserter) throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setAuthor(author(repository));
        commit.setCommitter(commit.getAuthor());
        commit.setMessage("Begin with the InfoMetis configuration\n");
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        return id;
    }

    private static void move(Repository repository, ObjectId commit) throws IOException {
        RefUpdate update = repository.updateRef(Constants.HEAD);
        update.setNewObjectId(commit);
        update.setRefLogMessage("commit (initial): Begin with the InfoMetis configuration", false);
        if (update.update() != RefUpdate.Result.NEW) {
            throw new IOException("the branch main of " + repository.getDirectory() + ": " + update.getResult());
        }
    }

    private static PersonIdent author(Repository repository) {
        UserConfig user = repository.getConfig().get(UserConfig.KEY);
        return user.isAuthorNameImplicit() || user.isAuthorEmailImplicit()
                ? new PersonIdent("InfoMetis", "infometis@localhost")
                : new PersonIdent(user.getAuthorName(), user.getAuthorEmail());
    }
}
