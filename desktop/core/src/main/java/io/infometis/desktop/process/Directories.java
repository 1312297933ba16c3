package io.infometis.desktop.process;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// Where everything of ours lies: XDG base directories on Linux, `~/Library` on macOS, AppData on Windows; XDG_* is honoured everywhere.
/// Nothing is made by asking for a path; `ensure` makes folders that only the user can read.
/// @param socketName  names the agent's socket: two agents of one user with other XDG folders share only the runtime folder
public record Directories(Path config, Path data, Path state, Path cache, Path runtime, Path partsCache, String socketName) {
    private static final int LONGEST_SOCKET = 103; // sun_path: 104 bytes with its end on macOS, 108 on Linux
    private static final String US = "infometis";

    /// The folders for these environment variables.
    public static Directories fromEnvironment(Map<String, String> env) {
        SystemFolders system = SystemFolders.of(env);
        Path data = xdg(env, "XDG_DATA_HOME").orElse(system.data());
        Path state = xdg(env, "XDG_STATE_HOME").orElse(system.state());
        Path config = xdg(env, "XDG_CONFIG_HOME").orElse(system.config());
        Path cache = xdg(env, "XDG_CACHE_HOME").orElse(system.cache());
        boolean moved = env.containsKey("XDG_DATA_HOME") || env.containsKey("XDG_STATE_HOME") || env.containsKey("XDG_CONFIG_HOME");
        String mark = mark(config, data, state);
        String socketName = moved ? "agent-" + mark + ".sock" : "agent.sock";
        Path temporary = system.temporary().resolve(US + "-" + system.user() + "-" + mark);
        Path runtime = xdg(env, "XDG_RUNTIME_DIR").filter(r -> bytes(r.resolve(socketName)) <= LONGEST_SOCKET).orElse(temporary);
        Path parts = value(env, "INFOMETIS_PARTS_CACHE").map(Path::of).orElse(cache.resolve("parts"));
        return new Directories(config, data, state, cache, runtime, parts.toAbsolutePath(), socketName);
    }

    /// The agent's socket; its path fits the 104 bytes that every system takes.
    public Path socket() {
        return runtime.resolve(socketName);
    }

    /// Pid, start, build and socket of the running agent, as JSON.
    public Path agentFile() {
        return state.resolve("agent.json");
    }

    /// Locked by the running agent.
    public Path agentLock() {
        return state.resolve("agent.lock");
    }

    /// What one environment keeps between starts.
    public Path environment(Environment environment) {
        return data.resolve("environments").resolve(environment.name());
    }

    /// One environment's logs.
    public Path logs(Environment environment) {
        return state.resolve("logs").resolve(environment.name());
    }

    /// Makes the folder and those above it that are missing, readable by the user alone (0700), and says so when it belongs to another user.
    public static Path ensure(Path folder) throws InfometisException {
        return PrivateFolders.ensure(folder);
    }

    private static Optional<Path> xdg(Map<String, String> env, String name) {
        // The specification says that relative paths are to be ignored.
        return value(env, name).map(Path::of).filter(Path::isAbsolute).map(p -> p.resolve(US));
    }

    private static Optional<String> value(Map<String, String> env, String name) {
        return Optional.ofNullable(env.get(name)).filter(v -> !v.isEmpty());
    }

    private static int bytes(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String mark(Path... folders) {
        int hash = java.util.Arrays.asList(folders).toString().hashCode();
        return HexFormat.of().toHexDigits(hash);
    }
}
