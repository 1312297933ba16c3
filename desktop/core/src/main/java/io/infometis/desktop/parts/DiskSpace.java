package io.infometis.desktop.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Room on a disk.
final class DiskSpace {
    private DiskSpace() {
    }

    /// Whether a write failed for want of room. The JDK gives only the system's text.
    static boolean isFull(IOException e) {
        return says(String.valueOf(e.getMessage()));
    }

    /// Whether a program's output says so.
    static boolean says(String output) {
        String text = output.toLowerCase(Locale.ROOT);
        return text.contains("no space left on device") || text.contains("not enough space on the disk")
                || text.contains("disk quota exceeded");
    }

    /// Bytes that may still be written where the path lies or will lie; -1 when that cannot be known.
    static long free(Path path) {
        try {
            Path there = path.toAbsolutePath();
            while (there.getParent() != null && !Files.exists(there)) {
                there = there.getParent();
            }
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException _) {
            return -1;
        }
    }
}
