package io.infometis.desktop.parts;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.process.Command;
import io.infometis.desktop.process.CommandRunner;
import io.infometis.desktop.process.Guard;
import io.infometis.desktop.process.GuardEvent;
import io.infometis.desktop.process.ServerSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Runs go to its end as a child of a guard, so that no compiler outlives us, however we die; the guard itself is built without one.
/// An interrupt ends the whole tree.
record GoRun(Optional<Path> guard) {
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final String NAME = "go";

    /// How it ended; `output` is both streams, as they lie in the command's log.
    record Result(int exitCode, String output) {}

    /// Runs the command, which must have a directory and a log; the log is begun anew. `lines` hears each line meanwhile, `tick` each second.
    Result run(Command command, Consumer<String> lines, Runnable tick) throws InfometisException, InterruptedException {
        Path log = command.log().orElseThrow();
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
            int exit = guard.isPresent()
                    ? guarded(guard.get(), command, lines, tick)
                    : new CommandRunner().tryRun(command, lines).exitCode();
            return new Result(exit, Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int guarded(Path binary, Command command, Consumer<String> lines, Runnable tick)
            throws InfometisException, InterruptedException {
        try (Guard guard = Guard.open(binary, NAME, event -> {
            switch (event) {
                case GuardEvent.Line line -> lines.accept(line.text());
                case GuardEvent.Started _,GuardEvent.Exited _,GuardEvent.Failed _,GuardEvent.GuardLost _ -> {
                }
            }
        })) {
            guard.start(new ServerSpec(NAME, 0, command.argv(), command.environment(), command.directory().orElseThrow(),
                    command.log().orElseThrow(), false, GRACE, true));
            long end = System.nanoTime() + LONGEST.toNanos();
            while (!guard.awaitGone(NAME, Duration.ofSeconds(1)) && System.nanoTime() < end) {
                tick.run();
            }
            return guard.exitCode(NAME).orElse(-1);
        }
    }
}
