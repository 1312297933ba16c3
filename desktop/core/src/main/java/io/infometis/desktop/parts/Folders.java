package io.infometis.desktop.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Folder chores.
final class Folders {
    private Folders() {
    }

    /// Deletes the folder and all in it, links themselves and not what they point to; nothing happens if it is not there.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            path.toFile().setWritable(true);
            Files.deleteIfExists(path);
        }
    }
}
