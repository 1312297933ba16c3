package io.infometis.desktop.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// The agent as it tells of itself. `protocol` is the one integer that client and agent must share; `build` tells builds apart; `path` is what
/// it was started from; `start` makes its pid unmistakable; `running` names what it runs, `clients` counts who is connected.
public record AgentInfo(int protocol, String build, String version, String path, long pid, String start, Instant since, Path socket,
        Path log,
        List<String> running, int clients) {
    /// Whether it may be replaced without anybody noticing: nothing runs, and nobody but the one who asks is connected.
    public boolean unneeded() {
        return running.isEmpty() && clients <= 1;
    }
}
