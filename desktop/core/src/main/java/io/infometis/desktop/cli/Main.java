package io.infometis.desktop.cli;

import io.infometis.desktop.agent.Wiring;
import io.infometis.desktop.client.LocalAgent;
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
        LocalAgent agent = LocalAgent.of(environment);
        return new Context(Terminal.system(), agent.directories(), environment, Path.of("").toAbsolutePath(), agent.parts(),
                agent.connector(), Wiring::environments);
    }
}
