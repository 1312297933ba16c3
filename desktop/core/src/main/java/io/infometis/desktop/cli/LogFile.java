package io.infometis.desktop.cli;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProcessProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One server's log; rotated ones (`name.log.1`) are left out.
record LogFile(String server, Path file) {
    private static final String END = ".log";

    static List<LogFile> in(Path folder, @Nullable String server) throws InfometisException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(END)).sorted().map(LogFile::of)
                    .filter(l -> server == null || l.server.equals(server)).toList();
        } catch (IOException e) {
            throw new InfometisException(new ProcessProblem.NoFolder(folder, e.toString()), e);
        }
    }

    private static LogFile of(Path file) {
        String name = file.getFileName().toString();
        return new LogFile(name.substring(0, name.length() - END.length()), file);
    }
}
