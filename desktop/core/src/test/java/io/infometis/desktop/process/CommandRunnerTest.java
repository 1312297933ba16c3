package io.infometis.desktop.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProcessProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class CommandRunnerTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private final CommandRunner runner = new CommandRunner();

    @TempDir
    Path folder;

    @Test
    void givesOutputAndExitCode() throws Exception {
        CommandResult result = runner.tryRun(sh("echo out; echo err >&2; exit 3"));
        assertEquals(new CommandResult(3, "out\n", "err\n"), result);
    }

    @Test
    void aBadExitIsAProblemWithThePasteableCommandAndTheLastLines() {
        Command command = new Command(List.of("sh", "-c", "echo 'no such thing' >&2; exit 4"), Map.of("A", "b c"), Optional.of(folder),
                LONG,
                Optional.empty());
        var failed = assertInstanceOf(ProcessProblem.CommandFailed.class,
                assertThrows(InfometisException.class, () -> runner.run(command)).problem());
        assertEquals(4, failed.exitCode());
        assertEquals("no such thing", failed.output());
        assertEquals("cd " + folder + " && A='b c' sh -c 'echo '\\''no such thing'\\'' >&2; exit 4'", failed.command());
    }

    @Test
    void aMissingProgramIsAProblemThatNamesIt() {
        Command command = Command.of(LONG, folder.resolve("absent").toString());
        var problem = assertThrows(InfometisException.class, () -> runner.run(command)).problem();
        assertInstanceOf(ProcessProblem.CannotStart.class, problem);
        assertTrue(problem.what().contains("absent"), problem.what());
    }

    @Test
    void tooLongARunIsKilledWithItsChildren() throws Exception {
        Command command = new Command(List.of("sh", "-c", "sleep 77 & echo $!; wait"), Map.of(), Optional.empty(), Duration.ofMillis(300),
                Optional.empty());
        var problem = assertThrows(InfometisException.class, () -> runner.run(command)).problem();
        var timedOut = assertInstanceOf(ProcessProblem.TimedOut.class, problem);
        assertGone(Long.parseLong(timedOut.output().strip()));
    }

    @Test
    void anInterruptKillsTheWholeTree() throws Exception {
        Path pids = folder.resolve("pids");
        AtomicReference<Throwable> seen = new AtomicReference<>();
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                runner.run(sh("sh -c 'sleep 77 & echo $! > " + pids + ".new; echo $$ >> " + pids + ".new; mv " + pids + ".new " + pids
                        + "; wait' & wait"));
            } catch (InfometisException | InterruptedException e) {
                seen.set(e);
            }
        });
        List<String> started = Waiting.until("the children", LONG, Duration.ofMillis(5),
                () -> Files.exists(pids) ? Optional.of(lines(pids)) : Optional.empty());
        thread.interrupt();
        thread.join();
        assertInstanceOf(InterruptedException.class, seen.get());
        for (String pid : started) {
            assertGone(Long.parseLong(pid));
        }
    }

    @Test
    void theLogGetsBothStreamsAndListenersEachLine() throws Exception {
        Path log = folder.resolve("logs/a.log");
        List<String> heard = new ArrayList<>();
        runner.tryRun(new Command(List.of("sh", "-c", "echo one; echo two >&2"), Map.of(), Optional.empty(), LONG, Optional.of(log)),
                heard::add);
        assertEquals(List.of("one", "two"), heard.stream().sorted().toList());
        assertEquals(List.of("one", "two"), Files.readAllLines(log).stream().sorted().toList());
    }

    private static Command sh(String script) {
        return Command.of(LONG, "sh", "-c", script);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void assertGone(long pid) throws Exception {
        Waiting.until("the end of process " + pid, Duration.ofSeconds(5), Duration.ofMillis(5),
                () -> ProcessIdentity.of(pid).start().equals("gone") ? Optional.of(pid) : Optional.empty());
    }
}
