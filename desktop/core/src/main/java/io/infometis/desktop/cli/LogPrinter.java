package io.infometis.desktop.cli;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProcessProblem;
import io.infometis.desktop.process.Waiting;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Prints logs from their ends, each line after its server's name when there are several. A log that was rotated is read from its new beginning.
final class LogPrinter {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration FOREVER = Duration.ofDays(3650);
    private static final int TAIL = 1 << 20;

    private final PrintStream out;
    private final List<LogFile> files;
    private final boolean named;
    private final Map<LogFile, Long> read = new HashMap<>();

    LogPrinter(PrintStream out, List<LogFile> files, boolean named) {
        this.out = out;
        this.files = files;
        this.named = named;
    }

    /// The last lines of each.
    void last(int lines) throws InfometisException {
        for (LogFile log : files) {
            List<String> all = fresh(log, TAIL);
            all.subList(Math.max(0, all.size() - lines), all.size()).forEach(l -> print(log, l));
        }
    }

    /// New lines of all, until it is interrupted.
    void follow() throws InfometisException, InterruptedException {
        Waiting.until("the end", FOREVER, LOOK, () -> {
            for (LogFile log : files) {
                fresh(log, Integer.MAX_VALUE).forEach(l -> print(log, l));
            }
            return Optional.empty();
        });
    }

    private void print(LogFile log, String line) {
        out.println(named ? log.server() + "  " + line : line);
    }

    /// The whole lines after what was read, at most the last `most` bytes of them.
    private List<String> fresh(LogFile log, int most) throws InfometisException {
        try (RandomAccessFile file = new RandomAccessFile(log.file().toFile(), "r")) {
            long length = file.length();
            long from = read.getOrDefault(log, 0L) > length ? 0 : read.getOrDefault(log, 0L);
            from = Math.max(from, length - most);
            byte[] bytes = new byte[Math.toIntExact(Math.min(length - from, TAIL))];
            file.seek(from);
            file.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n') + 1;
            read.put(log, from + text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
            return text.substring(0, end).lines().toList();
        } catch (IOException e) {
            throw new InfometisException(new ProcessProblem.NoFolder(log.file(), e.toString()), e);
        }
    }
}
