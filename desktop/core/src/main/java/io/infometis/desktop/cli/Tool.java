package io.infometis.desktop.cli;

import io.infometis.desktop.client.Version;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.UsageProblem;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/// The command `infometis` with all its subcommands. Exit codes: 0 it is as asked, 1 it is not, 2 the call or the machine is at fault.
@Command(name = "infometis", mixinStandardHelpOptions = true, version = "infometis "
        + Version.TEXT, synopsisSubcommandLabel = "COMMAND", description = "Brings up a development environment on this machine: a cluster, Flux, and your Git repository's configuration in it.", footer = {
                "", "ENV is an environment's name, dev if none is given. -o json gives any command's result as JSON (docs/cli.md).",
                "Exit codes: 0 it is as asked, 1 it is not, 2 the call or the machine is at fault."})
final class Tool {
    private Tool() {
    }

    static CommandLine commandLine(Context context) {
        CommandLine line = new CommandLine(new Tool());
        commands(context).forEach(line::addSubcommand);
        line.registerConverter(Environment.class, Tool::environment);
        line.setOut(new PrintWriter(context.terminal().out(), true)).setErr(new PrintWriter(context.terminal().err(), true));
        line.setUsageHelpWidth(Math.clamp(context.terminal().width(), 60, 120)).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new Failures(context.terminal()));
        line.setParameterExceptionHandler((e, args) -> new Failures(context.terminal()).usage(e));
        return line;
    }

    private static Map<String, Object> commands(Context context) {
        Map<String, Object> all = new java.util.LinkedHashMap<>();
        all.put("start", new StartCommand(context));
        all.put("stop", new StopCommand(context));
        all.put("delete", new DeleteCommand(context));
        all.put("status", new StatusCommand(context));
        all.put("reconcile", new ReconcileCommand(context));
        all.put("env", new EnvCommand(context));
        all.put("logs", new LogsCommand(context));
        all.put("doctor", new DoctorCommand(context));
        all.put("parts", new PartsCommand(context));
        all.put("agent", new AgentCommand(context));
        all.put("completion", new CompletionCommand(context));
        return all;
    }

    private static Environment environment(String name) {
        if (!Environment.isName(name)) {
            throw new TypeConversionException("an environment's name has small letters, digits and dashes, at most 32: " + name);
        }
        return new Environment(name);
    }

    /// A problem of how the tool was called.
    static InfometisException badArgument(String what, String advice, String... commands) {
        return new InfometisException(new UsageProblem.BadArgument(what, advice, List.of(commands)));
    }
}
