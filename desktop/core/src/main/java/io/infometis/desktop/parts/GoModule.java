package io.infometis.desktop.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the folder of our Go module, from which parts are built.
final class GoModule {
    private GoModule() {
    }

    /// The system property `infometis.parts.module`, else `desktop/parts` beside a class path folder or jar, or beside the working directory.
    static Optional<Path> find() {
        String set = System.getProperty("infometis.parts.module", "");
        if (!set.isEmpty()) {
            return Optional.of(Path.of(set));
        }
        for (String entry : System.getProperty("java.class.path", "").split(java.io.File.pathSeparator, -1)) {
            Optional<Path> found = above(Path.of(entry).toAbsolutePath());
            if (found.isPresent()) {
                return found;
            }
        }
        return above(Path.of("").toAbsolutePath());
    }

    private static Optional<Path> above(@Nullable Path start) {
        for (Path at = start; at != null; at = at.getParent()) {
            Path module = at.resolve("desktop/parts");
            if (Files.isRegularFile(module.resolve("go.mod"))) {
                return Optional.of(module);
            }
        }
        return Optional.empty();
    }
}
