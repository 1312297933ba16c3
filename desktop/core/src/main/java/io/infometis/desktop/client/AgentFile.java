package io.infometis.desktop.client;

import io.infometis.desktop.process.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// What the running agent writes of itself beside its lock (a lock file cannot be read on Windows while it is locked). `path` is what the agent
/// was started from.
public record AgentFile(long pid, String start, String build, String version, int protocol, Path socket, String path) {
    public ProcessIdentity process() {
        return new ProcessIdentity(pid, start);
    }

    /// Empty where there is none, or none that can be read.
    public static Optional<AgentFile> read(Path file) {
        try {
            return Optional.of(Json.MAPPER.readValue(Files.readAllBytes(file), AgentFile.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /// Writes it whole or not at all.
    public void write(Path file) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.write(next, Json.MAPPER.writeValueAsBytes(this));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
