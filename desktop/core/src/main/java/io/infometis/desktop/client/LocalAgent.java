package io.infometis.desktop.client;

import io.infometis.desktop.parts.Parts;
import io.infometis.desktop.parts.PartsSettings;
import io.infometis.desktop.process.Directories;
import java.nio.file.Path;
import java.util.Map;

/// The one agent of this user and these folders, as the command line and the window find it.
public record LocalAgent(Directories directories, Parts parts, AgentConnector connector) {
    /// By the variables of the environment (XDG_*, INFOMETIS_*).
    public static LocalAgent of(Map<String, String> environment) {
        Directories directories = Directories.fromEnvironment(environment);
        Parts parts = new Parts(directories, PartsSettings.fromEnvironment(environment));
        AgentLauncher launcher = new DetachedAgent(directories, parts, AgentProcess.current(environment));
        return new LocalAgent(directories, parts, new AgentConnector(directories, BuildId.current(), launcher));
    }

    /// The folder of what the user chose.
    public Path config() {
        return directories.config();
    }

    /// The folder of what this machine keeps and may lose.
    public Path state() {
        return directories.state();
    }
}
