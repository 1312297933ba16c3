package io.infometis.desktop.cli;

import io.infometis.desktop.client.AgentApi;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentView;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `infometis env`: what a shell evaluates to have its kubectl speak to an environment. Nobody's own kubeconfig is touched.
@Command(name = "env", mixinStandardHelpOptions = true, description = "Prints what makes kubectl in this shell speak to an environment: eval \"$(infometis env dev)\"")
final class EnvCommand implements Callable<Integer> {
    private final Context context;

    /// The shells whose quoting is known.
    enum Syntax {
        SH,
        FISH,
        POWERSHELL
    }

    @Mixin
    private EnvironmentArgument env = new EnvironmentArgument();
    @Mixin
    private Format format = new Format();
    @Option(names = "--shell", paramLabel = "SHELL", defaultValue = "sh", description = "sh (default), fish or powershell")
    private Syntax shell = Syntax.SH;

    EnvCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Environment environment = env.environment();
        Optional<AgentApi> found = context.connector().use();
        if (found.isEmpty()) {
            throw ReconcileCommand.notRunning(environment);
        }
        try (AgentApi agent = found.get()) {
            Path kubeconfig = Optional.ofNullable(agent.workspace().environments().get(environment.name()))
                    .flatMap(EnvironmentView::kubeconfig)
                    .orElseThrow(() -> ReconcileCommand.notRunning(environment));
            format.print(context.terminal().out(), Map.of("environment", environment, "KUBECONFIG", kubeconfig),
                    () -> context.terminal().out().println(line(shell, kubeconfig)));
            return 0;
        }
    }

    static String line(Syntax shell, Path kubeconfig) {
        return switch (shell) {
            case SH -> "export KUBECONFIG='" + kubeconfig.toString().replace("'", "'\\''") + "'";
            case FISH -> "set -gx KUBECONFIG '" + kubeconfig.toString().replace("\\", "\\\\").replace("'", "\\'") + "'";
            case POWERSHELL -> "$Env:KUBECONFIG = '" + kubeconfig.toString().replace("'", "''") + "'";
        };
    }
}
