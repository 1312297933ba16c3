package io.infometis.desktop.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/// A log file that is renamed to `<name>.1`, `.2`, `.3` when it has grown. The JDK's FileHandler does so too, but never under the plain name.
final class RotatingFile extends Handler {
    private static final long LARGEST = 5 << 20;
    private static final int KEPT = 3;

    private final Path file;
    private @Nullable OutputStream out;
    private long size;

    RotatingFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (!isLoggable(record)) {
            return;
        }
        byte[] line = getFormatter().format(record).getBytes(StandardCharsets.UTF_8);
        try {
            if (size > LARGEST) {
                rotate();
            }
            OutputStream to = open();
            to.write(line);
            to.flush();
            size += line.length;
        } catch (IOException e) {
            reportError("The log cannot be written", e, ErrorManager.WRITE_FAILURE);
        }
    }

    private OutputStream open() throws IOException {
        OutputStream to = out;
        if (to == null) {
            to = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            size = Files.size(file);
            out = to;
        }
        return to;
    }

    private void rotate() throws IOException {
        close();
        for (int n = KEPT; n > 0; n--) {
            Path from = n == 1 ? file : numbered(n - 1);
            if (Files.exists(from)) {
                Files.move(from, numbered(n), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        size = 0;
    }

    private Path numbered(int n) {
        return file.resolveSibling(file.getFileName() + "." + n);
    }

    @Override
    public void flush() {
        // every record is flushed as it is written
    }

    @Override
    public synchronized void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            reportError("The log cannot be closed", e, ErrorManager.CLOSE_FAILURE);
        } finally {
            out = null;
        }
    }
}
