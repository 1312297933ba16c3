package io.infometis.desktop.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One program run: `environment` is added to ours, `directory` empty means ours, `timeout` is for the whole run, `log` gets all output appended.
public record Command(List<String> argv, Map<String, String> environment, Optional<Path> directory, Duration timeout, Optional<Path> log) {
    public Command {
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
    }

    /// A command in our own environment and directory, without a log.
    public static Command of(Duration timeout, String... argv) {
        return new Command(List.of(argv), Map.of(), Optional.empty(), timeout, Optional.empty());
    }

    /// The command as one line for a POSIX shell, with its directory and environment.
    public String pasteable() {
        StringBuilder line = new StringBuilder();
        directory.ifPresent(d -> line.append("cd ").append(Shell.quote(d.toString())).append(" && "));
        new TreeMap<>(environment).forEach((k, v) -> line.append(k).append('=').append(Shell.quote(v)).append(' '));
        return line.append(Shell.join(argv)).toString();
    }
}
