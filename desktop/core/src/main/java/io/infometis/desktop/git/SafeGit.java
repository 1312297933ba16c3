package io.infometis.desktop.git;

import java.io.File;
import java.io.IOException;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/// Keeps JGit from running anything and from reading more of the machine than it must: no system configuration (finding it would start `git`),
/// no JGit file of its own. The user's `~/.gitconfig` is read for the author's name only.
final class SafeGit extends SystemReader.Delegate {
    private static final class Holder {
        static final SystemReader INSTALLED = install();
    }

    private SafeGit(SystemReader delegate) {
        super(delegate);
    }

    /// Must be called before the first use of JGit; each time is fine.
    static void ensure() {
        SystemReader _ = Holder.INSTALLED;
    }

    private static SystemReader install() {
        SystemReader safe = new SafeGit(SystemReader.getInstance());
        SystemReader.setInstance(safe);
        FS.FileStoreAttributes.setBackground(true); // the probe of the file system's time resolution takes up to a second
        return safe;
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public StoredConfig getSystemConfig() throws IOException, ConfigInvalidException {
        return openSystemConfig(new Config(), FS.DETECTED);
    }

    /// A configuration without a file.
    private static final class Nothing extends FileBasedConfig {
        Nothing(Config parent, FS fs) {
            super(parent, new File("no-system-config"), fs);
        }

        @Override
        public void load() {
            // nothing to read
        }

        @Override
        public void save() {
            // nothing to write
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
