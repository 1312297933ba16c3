package io.infometis.desktop.cluster.sandbox;

import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.process.ProcessIdentity;
import io.infometis.desktop.process.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Remembers which processes an environment has started, so that the next start can end what a crash of everything left. A process is known
/// by pid and start, never by its name. The file: `NAME PID START` a line.
final class Leftovers {
    /// The guard's own line.
    static final String GUARD = "guard";
    private static final Duration GUARD_ENDS_WITHIN = Duration.ofSeconds(6);
    private static final Duration GONE_WITHIN = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(10);

    private final Path file;
    private final Map<String, ProcessIdentity> started = new TreeMap<>();

    Leftovers(Path file) {
        this.file = file;
    }

    /// Ends what still runs of the last time and returns when it is gone. A guard that lost its agent is stopping its servers in order: it gets
    /// a little time for that, then all are killed. Gives how many processes there were.
    int end() throws InfometisException, InterruptedException {
        Map<String, ProcessIdentity> all = read(file);
        int alive = alive(all.values()).size();
        if (alive == 0) {
            return 0;
        }
        long killAt = System.nanoTime() + (isAlive(all, GUARD) ? GUARD_ENDS_WITHIN.toNanos() : 0);
        try {
            return Waiting.until("the end of an earlier run", GUARD_ENDS_WITHIN.plus(GONE_WITHIN), POLL, () -> {
                List<ProcessIdentity> left = alive(all.values());
                if (System.nanoTime() - killAt >= 0 || !isAlive(all, GUARD)) {
                    left.forEach(ProcessIdentity::kill);
                }
                return left.isEmpty() ? Optional.of(alive) : Optional.empty();
            });
        } catch (InfometisException e) {
            throw new InfometisException(new ClusterProblem.StillRunning(alive(all.values()).stream().map(ProcessIdentity::pid).toList()),
                    e);
        }
    }

    synchronized void remember(String server, ProcessIdentity process) throws InfometisException {
        started.put(server, process);
        StringBuilder text = new StringBuilder();
        started.forEach((name, p) -> text.append(name).append(' ').append(p.pid()).append(' ').append(p.start()).append('\n'));
        SecretFiles.write(file, text.toString());
    }

    /// What the file names, by server. A damaged line names nothing: what cannot be told apart for sure is not touched.
    static Map<String, ProcessIdentity> read(Path file) {
        Map<String, ProcessIdentity> all = new TreeMap<>();
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    String[] fields = line.split(" ", 3);
                    if (fields.length == 3 && fields[1].matches("\\d{1,10}")) {
                        all.put(fields[0], new ProcessIdentity(Long.parseLong(fields[1]), fields[2]));
                    }
                }
            }
        } catch (IOException _) {
            return Map.of(); // unreadable, for example not text: as if it were not there
        }
        return all;
    }

    private static boolean isAlive(Map<String, ProcessIdentity> all, String name) {
        return Optional.ofNullable(all.get(name)).filter(ProcessIdentity::isAlive).isPresent();
    }

    private static List<ProcessIdentity> alive(java.util.Collection<ProcessIdentity> all) {
        return all.stream().filter(ProcessIdentity::isAlive).toList();
    }
}
