package io.infometis.desktop.cli;

import io.infometis.desktop.model.Environment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `infometis logs`: the servers' logs of an environment, or the agent's. With `-o json` it tells where they lie.
@Command(name = "logs", mixinStandardHelpOptions = true, description = "Prints the last lines of an environment's logs.")
final class LogsCommand implements Callable<Integer> {
    private final Context context;

    @Mixin
    private EnvironmentArgument env = new EnvironmentArgument();
    @Parameters(index = "1", arity = "0..1", paramLabel = "SERVER", description = "one server, such as kube-apiserver; all if none is given")
    private @Nullable String server;
    @Option(names = {"-f", "--follow"}, description = "go on with new lines until Ctrl-C")
    private boolean follow;
    @Option(names = {"-n", "--lines"}, paramLabel = "N", defaultValue = "20", description = "lines of each log, 20 if not given")
    private int lines = 20;
    @Option(names = "--agent", description = "the agent's own log")
    private boolean agent;
    @Mixin
    private Format format = new Format();

    LogsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Environment environment = env.environment();
        Path folder = agent ? context.directories().state().resolve("logs") : context.directories().logs(environment);
        List<LogFile> files = LogFile.in(folder, server);
        if (files.isEmpty()) {
            throw Tool.badArgument("There is no log" + (server == null ? "" : " of " + server) + " in " + folder + ".",
                    "Logs are there once the environment was started:", "infometis start " + environment);
        }
        if (format.isJson()) {
            format.print(context.terminal().out(), Map.of("logs", files), () -> {
            });
        } else {
            print(files);
        }
        return 0;
    }

    private void print(List<LogFile> files) throws Exception {
        LogPrinter printer = new LogPrinter(context.terminal().out(), files, files.size() > 1);
        printer.last(lines);
        if (follow) {
            try (Interrupts interrupts = Interrupts.of(Thread.currentThread(), () -> {
            })) {
                printer.follow();
            } catch (InterruptedException e) {
                return; // Ctrl-C is how it ends
            }
        }
    }
}
