package io.infometis.desktop.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads both streams of a running program: keeps their ends, copies them to a log, tells each line.
final class Output implements AutoCloseable {
    private static final int KEPT = 4_000_000;
    private static final long DRAIN_MILLIS = 2_000;
    private final StringBuilder stdout = new StringBuilder();
    private final StringBuilder stderr = new StringBuilder();
    private final Consumer<String> lines;
    private final @Nullable Writer log;
    private final Thread[] pumps = new Thread[2];

    private Output(@Nullable Writer log, Consumer<String> lines) {
        this.log = log;
        this.lines = lines;
    }

    static Output follow(Process process, Optional<Path> log, Consumer<String> lines) {
        Output output = new Output(log.map(Output::append).orElse(null), lines);
        output.pumps[0] = Thread.ofVirtual().name("stdout-" + process.pid())
                .start(() -> output.pump(process.getInputStream(), output.stdout));
        output.pumps[1] = Thread.ofVirtual().name("stderr-" + process.pid())
                .start(() -> output.pump(process.getErrorStream(), output.stderr));
        return output;
    }

    private static Writer append(Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits for the ends of the streams; not long, since a grandchild that lives on may hold them open.
    CommandResult result(int exitCode) throws InterruptedException {
        for (Thread pump : pumps) {
            pump.join(DRAIN_MILLIS);
        }
        synchronized (this) {
            return new CommandResult(exitCode, stdout.toString(), stderr.toString());
        }
    }

    private void pump(InputStream stream, StringBuilder kept) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (line != null) {
                take(line, kept);
                line = reader.readLine();
            }
        } catch (IOException _) {
            // the program was killed: its streams end here
        }
    }

    private synchronized void take(String line, StringBuilder kept) throws IOException {
        kept.append(line).append('\n');
        if (kept.length() > KEPT * 2) {
            kept.delete(0, kept.length() - KEPT);
        }
        if (log != null) {
            log.write(line + "\n");
            log.flush();
        }
        lines.accept(line);
    }

    @Override
    public void close() {
        try {
            if (log != null) {
                synchronized (this) {
                    log.close();
                }
            }
        } catch (IOException _) {
            // every line was flushed before
        }
    }
}
