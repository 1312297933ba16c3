package io.infometis.desktop.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The command line as its users run it: a process of its own, in the folders of a `TestHome`.
public final class CommandLine {
    private final Process process;
    private final List<String> lines = new ArrayList<>();

    private CommandLine(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    public static CommandLine run(TestHome home, Path workingDirectory, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC", "-Dinfometis.seed=" + TestRepository.productConfiguration(), "-cp",
                        System.getProperty("java.class.path"),
                        "io.infometis.desktop.cli.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(workingDirectory.toFile()).redirectErrorStream(true);
        builder.environment().putAll(home.variables());
        return new CommandLine(builder.start());
    }

    /// Runs to the end; gives the exit code, or fails with what was printed.
    public int await(int seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + seconds + " s:\n" + text());
        }
        return process.exitValue();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Everything printed so far.
    public String text() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                }
            }
        } catch (IOException _) {
            // it was killed
        }
    }
}
