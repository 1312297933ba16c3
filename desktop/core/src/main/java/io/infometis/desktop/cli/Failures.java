package io.infometis.desktop.cli;

import io.infometis.desktop.client.Json;
import io.infometis.desktop.model.AgentProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.Problem;
import io.infometis.desktop.model.ReportedProblem;
import io.infometis.desktop.model.UsageProblem;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Ends a command that failed: the problem goes to `err`, as text or, with `-o json`, as JSON; the exit code says whose fault it is.
final class Failures implements IExecutionExceptionHandler {
    static final int NOT_AS_ASKED = 1;
    static final int USAGE = 2;
    /// By name, since a problem that came over the socket is a `ReportedProblem`.
    private static final Set<String> USAGE_KINDS = Stream
            .concat(Stream.of(UsageProblem.class.getPermittedSubclasses()), Stream.of(AgentProblem.class.getPermittedSubclasses()))
            .map(Class::getSimpleName).filter(n -> !n.equals("Defect")).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> MORE_USAGE_KINDS = Set.of("NotARepository", "NoFolder");

    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult result) throws Exception {
        return switch (e) {
            case InfometisException known -> report(known.problem(), Format.isJson(line));
            case InterruptedException interrupted -> cancelled(interrupted);
            default -> throw e; // a defect: picocli prints its stack
        };
    }

    /// An argument that picocli refused.
    int usage(ParameterException e) {
        String usage = e.getCommandLine().getCommandSpec().qualifiedName();
        Problem problem = new UsageProblem.BadArgument(String.valueOf(e.getMessage()), "See how it is called:",
                java.util.List.of(usage + " --help"));
        return report(problem, Format.isJson(e.getCommandLine()));
    }

    private int report(Problem problem, boolean json) {
        if (json) {
            terminal.err().println(Json.MAPPER.writeValueAsString(Map.of("problem", ReportedProblem.of(problem))));
        } else {
            terminal.err().println(problem.message());
        }
        return exitCode(problem);
    }

    private int cancelled(InterruptedException e) {
        terminal.err().println("Cancelled" + (e.getMessage() == null ? "." : ": " + e.getMessage()));
        return NOT_AS_ASKED;
    }

    static int exitCode(Problem problem) {
        return USAGE_KINDS.contains(problem.kind()) || MORE_USAGE_KINDS.contains(problem.kind()) ? USAGE : NOT_AS_ASKED;
    }
}
