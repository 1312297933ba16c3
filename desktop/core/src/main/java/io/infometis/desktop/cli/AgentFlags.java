package io.infometis.desktop.cli;

import java.util.ArrayList;
import io.infometis.desktop.client.AgentProcess;
import java.util.List;
import java.util.Map;

/// How a detached agent is started: small, quick to start, ended by the system rather than left half alive when memory is short.
final class AgentFlags {
    /// Passed on, so that an agent finds what its client found.
    private static final List<String> PASSED_ON = List.of("infometis.parts.module", "infometis.seed", "user.home", "java.io.tmpdir");

    private AgentFlags() {
    }

    /// The process of an agent like this program.
    static AgentProcess process() {
        return new AgentProcess(current(), Main.class.getName(), List.of("agent", "--foreground", "--quiet"), Map.of());
    }

    private static List<String> current() {
        List<String> flags = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto",
                "-Djava.awt.headless=true"));
        String archive = System.getProperty("infometis.agent.archive", "");
        if (!archive.isEmpty()) {
            flags.addAll(
                    List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive, "-Xlog:disable"));
        }
        PASSED_ON.stream().filter(n -> System.getProperty(n) != null).forEach(n -> flags.add("-D" + n + "=" + System.getProperty(n)));
        return flags;
    }
}
