package io.infometis.desktop.parts;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A download that may be half done: the bytes, and beside them the validator (strong ETag, else Last-Modified) of what they are bytes of.
final class PartialFile {
    private final Path folder;
    private final Path file;
    private final Path mark;
    private long expected;

    PartialFile(Path folder, String sha256) {
        this.folder = folder;
        this.file = folder.resolve(sha256 + ".part");
        this.mark = folder.resolve(sha256 + ".from");
    }

    Path folder() {
        return folder;
    }

    Path file() {
        return file;
    }

    /// Bytes the whole file has, as far as the server said; else 0.
    long expected() {
        return expected;
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    Optional<String> validator() throws IOException {
        return Files.exists(mark) ? Optional.of(Files.readString(mark)).filter(v -> !v.isEmpty()) : Optional.empty();
    }

    /// Notes what the coming bytes are bytes of.
    void begin(HttpResponse<?> response, long total) throws IOException {
        expected = total;
        Optional<String> etag = response.headers().firstValue("ETag").filter(e -> !e.startsWith("W/"));
        Files.writeString(mark, etag.or(() -> response.headers().firstValue("Last-Modified")).orElse(""));
    }

    void discard() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(mark);
    }
}
