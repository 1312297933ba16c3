package io.infometis.desktop.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program whose standard input and output somebody else uses, as a library does that takes a `Process`. What it says on standard error is
/// kept as far as a person would read it, and read to its end whoever closes the rest first.
public final class PipedChild extends Process {
    private static final int WORDS = 2_000;
    private static final int KILLED = 128 + 9;
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final Process process;
    private final StringBuffer words = new StringBuffer();
    private final Thread listener;

    private PipedChild(Process process) {
        this.process = process;
        this.listener = Thread.ofVirtual().name("piped-errors").start(this::listen);
    }

    /// Whoever gets it ends it.
    public static PipedChild start(List<String> argv) throws IOException {
        return new PipedChild(new ProcessBuilder(argv).start());
    }

    /// What it said, once it has ended; a little later when something that it started still holds its standard error.
    public String words() throws InterruptedException {
        listener.join(LAST_WORDS);
        return words.toString().strip();
    }

    @Override
    public OutputStream getOutputStream() {
        return process.getOutputStream();
    }

    @Override
    public InputStream getInputStream() {
        return process.getInputStream();
    }

    /// Empty: it is ours.
    @Override
    public InputStream getErrorStream() {
        return InputStream.nullInputStream();
    }

    @Override
    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public boolean waitFor(long time, TimeUnit unit) throws InterruptedException {
        return process.waitFor(time, unit);
    }

    /// Whoever asks has seen its output end, a moment before the program does: it gets that moment, and is killed after it.
    @Override
    public int exitValue() {
        try {
            if (!process.waitFor(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                destroyForcibly();
            }
        } catch (InterruptedException _) {
            destroyForcibly();
            Thread.currentThread().interrupt();
        }
        return process.isAlive() ? KILLED : process.exitValue();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void destroy() {
        destroyForcibly();
    }

    /// What it started goes first. By their handles: `Process` would close its standard error, and its last words with it.
    @Override
    public Process destroyForcibly() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly();
        return this;
    }

    private void listen() {
        char[] buffer = new char[256];
        try (Reader reader = process.errorReader()) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                words.append(buffer, 0, Math.min(read, WORDS - words.length()));
            }
        } catch (IOException _) {
            // killed: its streams end here
        }
    }
}
