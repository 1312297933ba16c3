package io.infometis.desktop.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of a served repository: made whole before it is used. A folder that a kill or a loss of power left half made, or whose served
/// commit cannot be read, is emptied and made again; what it held is served anew from the user's repository.
final class ServedFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ServedFolder.class);

    private ServedFolder() {
    }

    static Repository open(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.exists(folder.resolve(Constants.HEAD))) {
            Repository bare = build(folder);
            String damage = damage(bare);
            if (damage.isEmpty()) {
                return bare;
            }
            LOG.warn("{} is made anew: {}", folder, damage);
            bare.close();
        }
        empty(folder);
        Repository bare = build(folder);
        bare.create(true);
        keepSafe(bare);
        return bare;
    }

    private static Repository build(Path folder) throws IOException {
        return new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
    }

    private static void keepSafe(Repository bare) throws IOException {
        StoredConfig config = bare.getConfig();
        config.setBoolean(ConfigConstants.CONFIG_CORE_SECTION, null, "fsyncObjectFiles", true);
        config.setBoolean(ConfigConstants.CONFIG_CORE_SECTION, null, "fsyncRefFiles", true);
        config.save();
    }

    /// Empty where all is well: the settings are there, and every tree and file of the served commit.
    private static String damage(Repository bare) {
        try (RevWalk walk = new RevWalk(bare); TreeWalk tree = new TreeWalk(bare); ObjectReader reader = bare.newObjectReader()) {
            if (!bare.getConfig().getBoolean(ConfigConstants.CONFIG_CORE_SECTION, "fsyncRefFiles", false)) {
                return "it was not made to the end";
            }
            Ref head = bare.exactRef(Constants.HEAD);
            ObjectId served = head == null ? null : head.getObjectId();
            if (served == null) {
                return "";
            }
            tree.addTree(walk.parseCommit(served).getTree());
            tree.setRecursive(true);
            while (tree.next()) {
                if (!org.eclipse.jgit.lib.FileMode.GITLINK.equals(tree.getRawMode(0))) {
                    reader.getObjectSize(tree.getObjectId(0), Constants.OBJ_BLOB);
                }
            }
            return "";
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).filter(f -> !f.equals(folder)).toList()) {
                Files.delete(file);
            }
        }
    }
}
