package io.infometis.desktop.process;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProcessProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Makes folders that only the user may read. On Windows the user's profile already has such an access list.
final class PrivateFolders {
    private PrivateFolders() {
    }

    static Path ensure(Path folder) throws InfometisException {
        try {
            boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] only = posix
                    ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                    : new FileAttribute<?>[0];
            Files.createDirectories(folder, only);
            if (posix) {
                checkOwner(folder);
            }
            return folder;
        } catch (IOException e) {
            throw new InfometisException(new ProcessProblem.NoFolder(folder, e.toString()), e);
        }
    }

    private static void checkOwner(Path folder) throws IOException, InfometisException {
        Path ourselves = Path.of("/proc/self");
        boolean ours = Files.exists(ourselves)
                ? Files.getAttribute(folder, "unix:uid").equals(Files.getAttribute(ourselves, "unix:uid", LinkOption.NOFOLLOW_LINKS))
                : Files.getOwner(folder).getName().equals(System.getProperty("user.name"));
        if (!ours) {
            throw new InfometisException(new ProcessProblem.NoFolder(folder, "It belongs to " + Files.getOwner(folder) + "."));
        }
    }
}
