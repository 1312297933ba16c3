package io.infometis.desktop.process;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProcessProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Starts a program in a session of its own, which neither Ctrl-C nor the end of our terminal reaches.
public final class Detached {
    private Detached() {
    }

    /// Starts it with its output appended to `log` and returns its pid.
    public static long start(Path guardBinary, Path log, List<String> argv, Map<String, String> environment)
            throws InfometisException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(guardBinary.toString(), "detach", "--log", log.toString(), "--"));
        line.addAll(argv);
        Command command = new Command(line, environment, Optional.empty(), Duration.ofSeconds(10), Optional.empty());
        String answer = new CommandRunner().run(command).stdout().strip();
        return GuardWire.read(answer).map(json -> json.path("pid").asLong(0)).filter(pid -> pid > 0)
                .orElseThrow(() -> new InfometisException(new ProcessProblem.CannotStart(command.pasteable(), "It answered: " + answer)));
    }
}
