package io.infometis.desktop.cli;

import io.infometis.desktop.agent.Wiring;
import io.infometis.desktop.client.AgentConnector;
import io.infometis.desktop.client.BuildId;
import io.infometis.desktop.client.DetachedAgent;
import io.infometis.desktop.parts.Parts;
import io.infometis.desktop.parts.PartsSettings;
import io.infometis.desktop.process.Directories;
import java.nio.file.Path;
import java.util.Map;

/// Starts the command line.
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        int code = Tool.commandLine(context(System.getenv())).execute(args);
        System.out.flush();
        System.err.flush();
        System.exit(code);
    }

    private static Context context(Map<String, String> environment) {
        Directories directories = Directories.fromEnvironment(environment);
        Parts parts = new Parts(directories, PartsSettings.fromEnvironment(environment));
        DetachedAgent launcher = new DetachedAgent(directories, parts, AgentFlags.process());
        AgentConnector connector = new AgentConnector(directories, BuildId.current(), launcher);
        return new Context(Terminal.system(), directories, environment, Path.of("").toAbsolutePath(), parts, connector,
                Wiring::environments);
    }
}
