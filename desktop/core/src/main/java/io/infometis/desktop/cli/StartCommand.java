package io.infometis.desktop.cli;

import io.infometis.desktop.client.AgentApi;
import io.infometis.desktop.model.StartRequest;
import io.infometis.desktop.model.StartSummary;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `infometis start`: ends with one summary, Applied and Healthy.
@Command(name = "start", mixinStandardHelpOptions = true, description = "Brings an environment up and waits until it is Applied and Healthy.")
final class StartCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private EnvironmentArgument env = new EnvironmentArgument();
    @Mixin
    private Format format = new Format();
    @Option(names = "--repository", paramLabel = "DIR", description = "configuration repository; a new one is made where DIR is absent")
    private @Nullable Path repository;
    @Option(names = "--provider", paramLabel = "P", description = "where it runs: auto (default) or sandbox")
    private @Nullable String provider;
    @Option(names = "--from", paramLabel = "REV", description = "revision to begin with, for an environment without a branch of its own")
    private @Nullable String from;

    StartCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Terminal terminal = context.terminal();
        Runnable told = () -> terminal.err().println("Cancelling: what this start began is stopped, data and parts are kept.");
        try (Interrupts interrupts = Interrupts.of(Thread.currentThread(), told)) {
            StartSummary summary = start();
            format.print(terminal.out(), SummaryText.json(summary), () -> SummaryText.print(terminal.out(), summary));
            return summary.healthy() == summary.objects() && summary.applied().isPresent() ? 0 : Failures.NOT_AS_ASKED;
        }
    }

    private StartSummary start() throws Exception {
        StartRequest request = new StartRequest(env.environment(), Optional.ofNullable(repository).map(context.workingDirectory()::resolve),
                Optional.ofNullable(provider), Optional.ofNullable(from), context.workingDirectory());
        try (ProgressView progress = ProgressView.of(context.terminal()); AgentApi agent = context.connector().useOrStart(progress)) {
            return agent.start(request, progress);
        }
    }
}
