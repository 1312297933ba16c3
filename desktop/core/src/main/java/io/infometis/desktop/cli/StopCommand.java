package io.infometis.desktop.cli;

import io.infometis.desktop.client.AgentApi;
import io.infometis.desktop.model.Environment;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `infometis stop`: without an agent nothing runs, so there is nothing to do.
@Command(name = "stop", mixinStandardHelpOptions = true, description = "Stops an environment in order. Its data is kept.")
final class StopCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private EnvironmentArgument env = new EnvironmentArgument();
    @Mixin
    private Format format = new Format();

    StopCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Environment environment = env.environment();
        Optional<AgentApi> found = context.connector().use();
        boolean ran = found.isPresent() && stop(found.get(), environment);
        String text = ran
                ? environment + " is stopped; its data is kept. Start it again: infometis start " + environment
                : environment + " does not run.";
        format.print(context.terminal().out(), Map.of("environment", environment, "stopped", ran),
                () -> context.terminal().out().println(text));
        return 0;
    }

    private boolean stop(AgentApi agent, Environment environment) throws Exception {
        try (agent; ProgressView progress = ProgressView.of(context.terminal())) {
            boolean ran = agent.hello().running().contains(environment.name());
            agent.stop(environment, progress);
            return ran;
        }
    }
}
