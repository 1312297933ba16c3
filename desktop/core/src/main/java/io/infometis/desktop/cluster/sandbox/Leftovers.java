package io.infometis.desktop.cluster.sandbox;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.process.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Remembers which processes an environment has started, so that the next start can end what a crash of everything left. A process is known
/// by pid and start, never by its name.
final class Leftovers {
    private final Path file;
    private final Map<String, ProcessIdentity> started = new TreeMap<>();

    Leftovers(Path file) {
        this.file = file;
    }

    /// Ends what still runs of the last time. Gives how many there were.
    int end() {
        int ended = 0;
        for (ProcessIdentity identity : read()) {
            if (identity.isAlive()) {
                identity.kill();
                ended++;
            }
        }
        return ended;
    }

    synchronized void remember(String server, long pid) throws InfometisException {
        started.put(server, ProcessIdentity.of(pid));
        StringBuilder text = new StringBuilder();
        started.values().forEach(i -> text.append(i.pid()).append(' ').append(i.start()).append('\n'));
        SecretFiles.write(file, text.toString());
    }

    private List<ProcessIdentity> read() {
        List<ProcessIdentity> all = new ArrayList<>();
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    int space = line.indexOf(' ');
                    all.add(new ProcessIdentity(Long.parseLong(line.substring(0, space)), line.substring(space + 1)));
                }
            }
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException _) {
            return all; // damaged: what cannot be told apart for sure is not touched
        }
        return all;
    }
}
