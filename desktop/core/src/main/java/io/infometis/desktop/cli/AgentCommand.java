package io.infometis.desktop.cli;

import io.infometis.desktop.agent.Agent;
import io.infometis.desktop.agent.AgentLog;
import io.infometis.desktop.agent.AgentSettings;
import io.infometis.desktop.client.AgentApi;
import io.infometis.desktop.client.AgentConnector.Connected;
import io.infometis.desktop.client.BuildId;
import io.infometis.desktop.model.AgentInfo;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.model.StartRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `infometis agent`: the process that keeps environments running; started by itself when it is needed.
@Command(name = "agent", mixinStandardHelpOptions = true, description = "Starts the agent, if it does not run; with a subcommand, tells of it or ends it.")
final class AgentCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private Format format = new Format();
    @Option(names = "--foreground", description = "be the agent, in this terminal, until Ctrl-C")
    private boolean foreground;
    @Option(names = "--quiet", description = "with --foreground: log to the file only")
    private boolean quiet;
    @Option(names = "--idle", paramLabel = "SECONDS", hidden = true, defaultValue = "30", description = "with --foreground: idle time until it ends")
    private int idle = 30;

    AgentCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        if (foreground) {
            return beTheAgent();
        }
        try (ProgressView progress = ProgressView.of(context.terminal()); AgentApi agent = context.connector().useOrStart(progress)) {
            print(Optional.of(agent.hello()));
        }
        return 0;
    }

    private int beTheAgent() throws Exception {
        AgentLog.begin(context.directories(), !quiet);
        AgentSettings settings = AgentSettings.of(BuildId.current()).withIdle(Duration.ofSeconds(idle));
        Agent agent = new Agent(context.directories(), context.environments(), settings);
        Interrupts.onEnd(agent::end);
        agent.run();
        return 0;
    }

    /// `infometis agent status`: exit 0 when it runs.
    @Command(name = "status", mixinStandardHelpOptions = true, description = "Tells of the running agent; exit code 1 when none runs.")
    int status(@Mixin Format own) throws Exception {
        format = own;
        Optional<Connected> found = context.connector().running();
        try (AutoCloseable closing = found.<AutoCloseable>map(c -> c).orElse(() -> {
        })) {
            print(found.map(Connected::info));
        }
        return found.isPresent() ? 0 : Failures.NOT_AS_ASKED;
    }

    /// `infometis agent stop`: also one of another build.
    @Command(name = "stop", mixinStandardHelpOptions = true, description = "Stops every environment in order and ends the agent. Data is kept.")
    int stop(@Mixin Format own) throws Exception {
        Optional<AgentInfo> ended = end();
        own.print(context.terminal().out(), Map.of("stopped", ended.isPresent()), () -> context.terminal().out()
                .println(ended.map(i -> "The agent with pid " + i.pid() + " has ended.").orElse("No agent runs.")));
        return 0;
    }

    /// `infometis agent restart`: what ran before runs again.
    @Command(name = "restart", mixinStandardHelpOptions = true, description = "Stops every environment in order, starts the agent anew, and starts again what ran. Data is kept.")
    int restart(@Mixin Format own) throws Exception {
        format = own;
        List<String> ran = end().map(AgentInfo::running).orElse(List.of());
        try (ProgressView progress = ProgressView.of(context.terminal()); AgentApi agent = context.connector().useOrStart(progress)) {
            for (String name : ran) {
                startAgain(agent, new Environment(name), progress);
            }
            print(Optional.of(agent.hello()));
        }
        return 0;
    }

    private void startAgain(AgentApi agent, Environment environment, ProgressListener progress) throws Exception {
        agent.start(new StartRequest(environment, Optional.empty(), Optional.empty(), Optional.empty(), context.workingDirectory()),
                progress);
    }

    private Optional<AgentInfo> end() throws Exception {
        Optional<Connected> found = context.connector().running();
        if (found.isPresent()) {
            try (ProgressView progress = ProgressView.of(context.terminal())) {
                context.connector().end(found.get(), progress);
            }
        }
        return found.map(Connected::info);
    }

    private void print(Optional<AgentInfo> info) {
        Map<String, Object> json = info.isPresent() ? Map.of("running", true, "agent", info.get()) : Map.of("running", false);
        format.print(context.terminal().out(), json,
                () -> context.terminal().out().println(info.map(AgentCommand::text).orElse("No agent runs.")));
    }

    private static String text(AgentInfo i) {
        return """
                The agent runs: version %s, pid %d, since %s
                  from        %s (build %s, protocol %d)
                  socket      %s
                  log         %s
                  runs        %s""".formatted(i.version(), i.pid(), i.since(), i.path(), i.build(), i.protocol(), i.socket(), i.log(),
                i.running().isEmpty() ? "nothing" : String.join(", ", i.running()));
    }
}
