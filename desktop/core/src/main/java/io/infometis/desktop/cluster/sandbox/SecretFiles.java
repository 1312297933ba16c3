package io.infometis.desktop.cluster.sandbox;

import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.process.Directories;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/// Writes files that only the user can read, whole or not at all: the mode is set before the first byte, the rename comes last.
final class SecretFiles {
    private SecretFiles() {
    }

    static void write(Path file, String text) throws InfometisException {
        try {
            Path folder = Directories.ensure(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            Path next = folder.resolve(file.getFileName() + ".new");
            Files.deleteIfExists(next);
            try (FileChannel channel = FileChannel.open(next, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode())) {
                channel.write(StandardCharsets.UTF_8.encode(text));
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InfometisException(new ClusterProblem.FileUnreadable(file, e.toString()), e);
        }
    }

    private static FileAttribute<?>[] mode() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0]; // Windows: the folder's ACL protects what is in it
    }
}
