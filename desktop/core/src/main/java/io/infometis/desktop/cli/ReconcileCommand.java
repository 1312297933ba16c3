package io.infometis.desktop.cli;

import io.infometis.desktop.client.AgentApi;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.UsageProblem;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `infometis reconcile`.
@Command(name = "reconcile", mixinStandardHelpOptions = true, description = "Asks Flux to reconcile an environment now.")
final class ReconcileCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private EnvironmentArgument env = new EnvironmentArgument();
    @Mixin
    private Format format = new Format();
    @Option(names = "--anyway", description = "also serve the commit that is held back because Flux would destroy what runs")
    private boolean anyway;

    ReconcileCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Environment environment = env.environment();
        try (AgentApi agent = context.connector().use().orElseThrow(() -> notRunning(environment))) {
            agent.reconcile(environment, anyway);
        }
        format.print(context.terminal().out(), Map.of("environment", environment, "requested", true),
                () -> context.terminal().out()
                        .println("Flux was asked to reconcile " + environment + ". See: infometis status " + environment));
        return 0;
    }

    static InfometisException notRunning(Environment environment) {
        return new InfometisException(new UsageProblem.BadArgument(environment + " does not run.", "Start it:",
                List.of("infometis start " + environment)));
    }
}
