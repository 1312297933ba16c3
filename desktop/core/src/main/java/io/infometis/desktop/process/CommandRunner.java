package io.infometis.desktop.process;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProcessProblem;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Runs programs to their end. An interrupt, a timeout or any other way out kills the program and everything it started.
public final class CommandRunner {
    private static final int TAIL_LINES = 20;

    /// Runs the command; another exit code than 0 is a `ProcessProblem.CommandFailed`, too long a run `TimedOut`.
    public CommandResult run(Command command) throws InfometisException, InterruptedException {
        CommandResult result = tryRun(command);
        if (result.exitCode() != 0) {
            throw new InfometisException(
                    new ProcessProblem.CommandFailed(command.pasteable(), result.exitCode(), result.tail(TAIL_LINES), command.log()));
        }
        return result;
    }

    /// Runs the command and returns whatever its exit code.
    public CommandResult tryRun(Command command) throws InfometisException, InterruptedException {
        return tryRun(command, line -> {
        });
    }

    /// As `tryRun`; `lines` hears each line of both streams while the program runs, on other threads, one call at a time.
    public CommandResult tryRun(Command command, Consumer<String> lines) throws InfometisException, InterruptedException {
        Process process = start(command);
        try (Output output = Output.follow(process, command.log(), lines)) {
            if (!process.waitFor(command.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                killTree(process);
                throw new InfometisException(new ProcessProblem.TimedOut(command.pasteable(), command.timeout(),
                        output.result(-1).tail(TAIL_LINES), command.log()));
            }
            return output.result(process.exitValue());
        } finally {
            killTree(process);
        }
    }

    private static Process start(Command command) throws InfometisException {
        ProcessBuilder builder = new ProcessBuilder(command.argv());
        builder.environment().putAll(command.environment());
        command.directory().ifPresent(d -> builder.directory(d.toFile()));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new InfometisException(new ProcessProblem.CannotStart(command.pasteable(), String.valueOf(e.getMessage())), e);
        }
    }

    /// Kills the children first while their parent still links them to us, then the program, then whatever was started meanwhile.
    private static void killTree(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        children.stream().flatMap(ProcessHandle::descendants).forEach(ProcessHandle::destroyForcibly);
    }
}
