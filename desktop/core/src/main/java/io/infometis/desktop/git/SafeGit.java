package io.infometis.desktop.git;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/// Keeps JGit from running anything, from writing where it only reads, and from reading more of the machine than it must: no system
/// configuration (finding it would start `git`), no JGit file of its own, no probe of the file system's clock (it would write files into the
/// user's `.git`, and costs up to a second). The user's `~/.gitconfig` is read for the author's name and for how hosts are reached; no filter or
/// hook of it is.
final class SafeGit extends SystemReader.Delegate {
    /// What the probe would find at worst, FAT's two seconds: a file changed within that is read again, whatever its times say.
    private static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);

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
        return safe;
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new UserFile(parent, super.openUserConfig(parent, fs).getFile(), fs);
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

    /// The user's own configuration, never written, with an answer for JGit's question about the file system's clock.
    private static final class UserFile extends FileBasedConfig {
        UserFile(Config parent, File file, FS fs) {
            super(parent, file, fs);
        }

        @Override
        public long getTimeUnit(String section, String subsection, String name, long absent, TimeUnit unit) {
            return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
                    ? unit.convert(COARSEST_CLOCK)
                    : super.getTimeUnit(section, subsection, name, absent, unit);
        }

        /// What would be run by name of the user's configuration is not known here.
        @Override
        public void load() throws IOException, ConfigInvalidException {
            super.load();
            getSubsections(ConfigConstants.CONFIG_FILTER_SECTION)
                    .forEach(driver -> unsetSection(ConfigConstants.CONFIG_FILTER_SECTION, driver));
            unset(ConfigConstants.CONFIG_CORE_SECTION, null, ConfigConstants.CONFIG_KEY_HOOKS_PATH);
        }

        @Override
        public void save() {
            // nothing of the user's is written
        }
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
