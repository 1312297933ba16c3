package io.infometis.desktop.cli;

import io.infometis.desktop.client.AgentApi;
import io.infometis.desktop.client.Json;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `infometis status`: exit 0 when what was asked for is Applied and Healthy.
@Command(name = "status", mixinStandardHelpOptions = true, description = {"Tells how environments are.",
        "Exit code 0: ENV, or everything that runs, is Applied and Healthy; 1: it is not, or nothing runs."})
final class StatusCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ENV", description = "environment, all if none is given")
    private @Nullable Environment environment;
    @Mixin
    private Format format = new Format();
    @Option(names = {"-w", "--watch"}, description = "go on telling whenever something changes, until Ctrl-C")
    private boolean watch;
    private String told = "";

    StatusCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Optional<AgentApi> found = context.connector().use();
        if (found.isEmpty()) {
            return tell(Workspace.empty());
        }
        try (AgentApi agent = found.get()) {
            return watch ? watch(agent) : tell(agent.workspace());
        }
    }

    private int watch(AgentApi agent) throws Exception {
        LinkedBlockingQueue<Workspace> news = new LinkedBlockingQueue<>();
        int code = Failures.NOT_AS_ASKED;
        try (Interrupts interrupts = Interrupts.of(Thread.currentThread(), () -> {
        }); AgentApi.Subscription subscription = agent.watch(news::add)) {
            while (true) {
                Workspace next = news.take();
                if (news.isEmpty()) {
                    code = tell(next); // of several that wait, the newest
                }
            }
        } catch (InterruptedException e) {
            return code; // Ctrl-C is how a watch ends
        }
    }

    private int tell(Workspace workspace) {
        List<StatusOf> all = StatusOf.all(workspace, context.directories(), Optional.ofNullable(environment));
        String text = format.isJson() ? json(all) : StatusText.of(all, environment != null);
        if (!text.equals(told)) {
            context.terminal().out().println(text);
        }
        told = text;
        List<StatusOf> asked = environment != null ? all : all.stream().filter(s -> !s.state().equals("Stopped")).toList();
        return !asked.isEmpty() && asked.stream().allMatch(StatusOf::good) ? 0 : Failures.NOT_AS_ASKED;
    }

    /// Indented; a line each while watching.
    private String json(List<StatusOf> all) {
        return (watch ? Json.MAPPER.writer() : Json.MAPPER.writerWithDefaultPrettyPrinter()).writeValueAsString(StatusOf.json(all));
    }
}
