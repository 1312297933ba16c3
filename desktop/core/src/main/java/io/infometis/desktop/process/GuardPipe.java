package io.infometis.desktop.process;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProcessProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// The guard's process and the two pipes to it.
final class GuardPipe {
    private static final Duration READY_WITHIN = Duration.ofSeconds(10);
    private static final int WORDS = 2000;
    private final String label;
    private final String command;
    private final Process process;
    private final Writer requests;
    private final ProcessIdentity identity;
    private final StringBuffer words = new StringBuffer();
    private final BlockingQueue<Integer> ready = new ArrayBlockingQueue<>(1);
    private volatile boolean asked;

    GuardPipe(Path binary, String label) throws InfometisException {
        this.label = label;
        this.command = Shell.join(java.util.List.of(binary.toString(), "serve"));
        try {
            process = new ProcessBuilder(binary.toString(), "serve").start();
        } catch (IOException e) {
            throw new InfometisException(new ProcessProblem.CannotStart(command, String.valueOf(e.getMessage())), e);
        }
        requests = process.outputWriter(StandardCharsets.UTF_8);
        identity = ProcessIdentity.of(process.pid());
    }

    /// Starts reading; `hear` gets each line, `ended` whether the end was asked for. Waits for `ready` of our protocol.
    void open(Consumer<JsonNode> hear, Consumer<Boolean> ended) throws InfometisException, InterruptedException {
        Thread.ofVirtual().name("guard-" + label + "-errors").start(() -> read(process.getErrorStream(), this::remember));
        Thread.ofVirtual().name("guard-" + label).start(() -> {
            read(process.getInputStream(), line -> GuardWire.read(line).ifPresent(json -> take(json, hear)));
            ready.offer(-1);
            ended.accept(asked);
        });
        Integer protocol = null;
        try {
            protocol = ready.poll(READY_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            if (protocol == null || protocol != GuardWire.PROTOCOL) {
                asked = true;
                process.destroyForcibly();
            }
        }
        if (protocol == null || protocol != GuardWire.PROTOCOL) {
            String answer = protocol == null || protocol < 0
                    ? "It did not say that it is ready. "
                    : "It speaks protocol " + protocol + ". ";
            throw new InfometisException(new ProcessProblem.CannotStart(command, answer + lastWords()));
        }
    }

    private void take(JsonNode line, Consumer<JsonNode> hear) {
        if (line.path("event").asString("").equals("ready")) {
            ready.offer(line.path("protocol").asInt(0));
        } else {
            hear.accept(line);
        }
    }

    private static void read(InputStream stream, Consumer<String> lines) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.accept(line);
            }
        } catch (IOException _) {
            // the guard was killed: its streams end here
        }
    }

    private void remember(String line) {
        words.append(line).append('\n');
        if (words.length() > 2 * WORDS) {
            words.delete(0, words.length() - WORDS);
        }
    }

    /// Sends one request; false when the guard no longer reads.
    synchronized boolean send(String line) {
        try {
            requests.write(line);
            requests.write('\n');
            requests.flush();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// Asks for the ordered stop and waits for the guard's end, killing it after `limit`. Whether we were interrupted meanwhile.
    boolean close(Duration limit) {
        asked = true;
        send(GuardWire.shutdown());
        long end = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                process.waitFor(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        process.destroyForcibly();
        return interrupted;
    }

    ProcessIdentity identity() {
        return identity;
    }

    String lastWords() {
        return words.toString().strip();
    }

    ProcessProblem lost() {
        return new ProcessProblem.GuardLost(label, lastWords());
    }
}
