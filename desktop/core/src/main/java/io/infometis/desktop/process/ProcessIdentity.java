package io.infometis.desktop.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A process that cannot be mistaken for a later one with the same pid. `start` is `ticks:N@BOOT` on Linux (field 22 of /proc/PID/stat and the
/// boot id: the JDK's start instant moves when the clock steps), `instant:...` elsewhere; `gone` never matches.
public record ProcessIdentity(long pid, String start) {
    private static final Path PROC = Path.of("/proc");
    private static final int START_TICKS = 19; // field 22, counted from the state that follows the name in brackets

    public static ProcessIdentity of(long pid) {
        return new ProcessIdentity(pid, startOf(pid).orElse("gone"));
    }

    /// The identity from ticks as the guard tells them; on systems without them (0), by the start instant.
    static ProcessIdentity ofTicks(long pid, long ticks) {
        return ticks > 0 ? new ProcessIdentity(pid, "ticks:" + ticks + "@" + bootId()) : of(pid);
    }

    /// Whether this very process still runs; a zombie does not.
    public boolean isAlive() {
        return startOf(pid).filter(start::equals).isPresent();
    }

    /// Kills it without asking, if it is still the same one.
    public void kill() {
        if (isAlive()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static Optional<String> startOf(long pid) {
        if (Files.isReadable(PROC.resolve("self/stat"))) {
            return stat(pid).filter(f -> !f[0].equals("Z") && !f[0].equals("X")).map(f -> "ticks:" + f[START_TICKS] + "@" + bootId());
        }
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).flatMap(h -> h.info().startInstant()).map(ProcessIdentity::text);
    }

    private static String text(Instant instant) {
        return "instant:" + instant;
    }

    /// The fields after the name: state, parent, process group, ... Empty when there is no such process.
    static Optional<String[]> stat(long pid) {
        try {
            String line = Files.readString(PROC.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1);
            return Optional.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static String bootId() {
        try {
            return Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
        } catch (IOException _) {
            return "unknown";
        }
    }
}
