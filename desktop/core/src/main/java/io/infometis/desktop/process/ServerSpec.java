package io.infometis.desktop.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A server as the guard runs it. Stages stop from the highest to the lowest, each waited for; `restart` = again with back-off after an
/// unexpected exit; `grace` = from SIGTERM to SIGKILL; `streamLines` = its output comes as events besides the rotating `log`.
public record ServerSpec(String name, int stage, List<String> argv, Map<String, String> environment, Path directory, Path log,
        boolean restart,
        Duration grace, boolean streamLines) {
    public ServerSpec {
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
    }
}
