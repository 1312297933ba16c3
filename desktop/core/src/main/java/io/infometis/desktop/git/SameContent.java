package io.infometis.desktop.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.WorkingTreeIterator.MetadataDiff;
import org.jspecify.annotations.Nullable;

/// Whether a file of the work tree holds what a blob holds. The index answers where size and times are those it knows; else the file is read.
/// Line ends that Git would change on the way in do not count; Git's filters are not run.
final class SameContent {
    private SameContent() {
    }

    static boolean of(ObjectId blob, WorkingTreeIterator disk, @Nullable DirCacheIterator index, Path file) throws IOException {
        if (index != null && disk.compareMetadata(index.getDirCacheEntry()) == MetadataDiff.EQUAL) {
            return index.getEntryObjectId().equals(blob);
        }
        if (disk.getEntryLength() > Trees.LARGEST) {
            return false; // no configuration
        }
        byte[] bytes = read(file);
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            return formatter.idFor(Constants.OBJ_BLOB, bytes).equals(blob)
                    || formatter.idFor(Constants.OBJ_BLOB, unixLines(bytes)).equals(blob);
        }
    }

    private static byte[] read(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            return Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8);
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(Trees.LARGEST);
        }
    }

    private static byte[] unixLines(byte[] bytes) {
        byte[] out = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            boolean crlf = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
            if (!crlf) {
                out[length++] = bytes[i];
            }
        }
        return Arrays.copyOf(out, length);
    }
}
