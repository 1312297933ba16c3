package io.infometis.desktop.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How an agent's process is started: flags for the JVM, the main class with its arguments, and variables added to our environment.
public record AgentProcess(List<String> flags, String main, List<String> arguments, Map<String, String> environment) {
    /// The command line's main class, which is the agent's as well; by its name, since clients do not see the command line.
    static final String MAIN = "io.infometis.desktop.cli.Main";
    /// Passed on, so that an agent finds what its client found.
    private static final List<String> PASSED_ON = List.of("infometis.parts.module", "infometis.seed", "user.home", "java.io.tmpdir");

    /// An agent of this program's build: small, quick to start, ended by the system rather than left half alive when memory is short. It finds
    /// the same folders: those of the environment's variables that choose them are its own as well.
    public static AgentProcess current(Map<String, String> environment) {
        Map<String, String> folders = new TreeMap<>(environment);
        folders.keySet().removeIf(k -> !k.startsWith("XDG_") && !k.startsWith("INFOMETIS_"));
        return new AgentProcess(currentFlags(), MAIN, List.of("agent", "--foreground", "--quiet"), folders);
    }

    private static List<String> currentFlags() {
        List<String> flags = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto",
                "-Djava.awt.headless=true"));
        String archive = System.getProperty("infometis.agent.archive", "");
        if (!archive.isEmpty()) {
            flags.addAll(List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive, "-Xlog:disable"));
        }
        PASSED_ON.stream().filter(n -> System.getProperty(n) != null).forEach(n -> flags.add("-D" + n + "=" + System.getProperty(n)));
        return flags;
    }
}
