package io.infometis.desktop.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of our Go module, from which parts are built. An installed app that embeds the module sets `infometis.parts.module`.
record GoModule(Path folder) {
    private static final int SHOWN = 12;

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

    /// What tells one build of a program from another: go.mod and go.sum; for our own programs the sources too, without tests.
    String identity(Part.Program program) {
        List<Path> inputs = new ArrayList<>(List.of(folder.resolve("go.mod"), folder.resolve("go.sum")));
        if (program.ours()) {
            inputs.addAll(sources(folder.resolve(program.main()).normalize()));
            inputs.addAll(sources(folder.resolve("internal")));
        }
        MessageDigest digest = Digests.sha256();
        try {
            for (Path input : inputs) {
                digest.update(
                        (folder.relativize(input) + "\0" + Digests.of(input) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        digest.update(String.join(" ", program.set()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Digests.hex(digest).substring(0, SHOWN);
    }

    private static List<Path> sources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith("_test.go") && !f.toString().contains("testdata"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
