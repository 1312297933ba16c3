package io.infometis.desktop.process;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProcessProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A child that answers each line of its standard input with one line. It ends when we do: its input ends then. An interrupt, or a time limit
/// that passes, kills it, since nobody can take an answer back.
public final class LineChild implements AutoCloseable {
    private static final int WORDS = 2_000;
    private static final String END = "";

    private final String command;
    private final Process process;
    private final Writer requests;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final StringBuffer words = new StringBuffer();
    private final CountDownLatch errorsEnd = new CountDownLatch(1);

    private LineChild(List<String> argv) throws InfometisException {
        this.command = Shell.join(argv);
        try {
            process = new ProcessBuilder(argv).start();
        } catch (IOException e) {
            throw new InfometisException(new ProcessProblem.CannotStart(command, String.valueOf(e.getMessage())), e);
        }
        requests = process.outputWriter(StandardCharsets.UTF_8);
    }

    public static LineChild start(List<String> argv) throws InfometisException {
        LineChild child = new LineChild(argv);
        Thread.ofVirtual().name("child-answers").start(() -> child.read(child.process.inputReader(StandardCharsets.UTF_8), false));
        Thread.ofVirtual().name("child-errors").start(() -> child.read(child.process.errorReader(StandardCharsets.UTF_8), true));
        return child;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Sends a line and waits for the answer. A child that ends instead, or does not answer in time, is a `ProcessProblem`.
    public String ask(String line, Duration limit) throws InfometisException, InterruptedException {
        boolean answered = false;
        try {
            requests.write(line);
            requests.write('\n');
            requests.flush();
            String answer = answers.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            answered = answer != null && !answer.equals(END);
            if (answer == null) {
                throw new InfometisException(new ProcessProblem.TimedOut(command, limit, words.toString(), java.util.Optional.empty()));
            }
            if (!answered) {
                throw new InfometisException(
                        new ProcessProblem.CommandFailed(command, exitCode(), lastWords(), java.util.Optional.empty()));
            }
            return answer;
        } catch (IOException e) {
            throw new InfometisException(
                    new ProcessProblem.CommandFailed(command, exitCode(), lastWords(), java.util.Optional.empty()), e);
        } finally {
            if (!answered) {
                close();
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /// What it wrote before its end, all of it: the stream of its errors is read beside that of its answers.
    private String lastWords() throws InterruptedException {
        errorsEnd.await(1, TimeUnit.SECONDS);
        return words.toString();
    }

    private int exitCode() throws InterruptedException {
        return process.waitFor(1, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    private void read(BufferedReader reader, boolean errors) {
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!errors) {
                    answers.add(line);
                } else if (words.length() < WORDS) {
                    words.append(line).append('\n');
                }
            }
        } catch (IOException _) {
            // killed: its streams end here
        }
        if (errors) {
            errorsEnd.countDown();
        } else {
            answers.add(END);
        }
    }
}
