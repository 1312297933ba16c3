package io.infometis.desktop.devenv;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.Revision;
import io.infometis.desktop.model.ClusterProblem;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// The folder of one environment and the few facts that outlive a stop: its repository, its provider, the commit it was pinned to.
public record EnvironmentHome(Environment environment, Path folder, Path logs) {
    private static final String FILE = "environment.properties";

    /// The facts kept.
    public record Facts(Path repository, String provider, Optional<String> pinned) {}

    /// What was seen of it last: when it stopped (empty while it runs, or when it ended without a stop), what it had applied, how many objects.
    public record Last(Optional<Instant> stopped, Optional<Revision> applied, int objects) {}

    /// What was kept at the last start; empty for an environment that was never started.
    public Optional<Facts> facts() throws InfometisException {
        Path file = folder.resolve(FILE);
        Properties properties = read();
        if (properties.isEmpty()) {
            return Optional.empty();
        }
        String repository = properties.getProperty("repository", "");
        if (repository.isEmpty()) {
            throw new InfometisException(new ClusterProblem.DataUnreadable(environment.name(), file, "it names no repository"));
        }
        return Optional.of(new Facts(Path.of(repository), properties.getProperty("provider", ""), value(properties, "pinned")));
    }

    /// What `keepLast` kept.
    public Last last() throws InfometisException {
        Properties properties = read();
        try {
            return new Last(value(properties, "stopped").map(Instant::parse), value(properties, "applied").flatMap(Revision::parse),
                    Integer.parseInt(properties.getProperty("objects", "0")));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new InfometisException(new ClusterProblem.DataUnreadable(environment.name(), folder.resolve(FILE), e.toString()), e);
        }
    }

    /// Keeps the facts, whole or not at all.
    public void keep(Facts facts) throws InfometisException {
        Map<String, Optional<String>> changes = Map.of("repository", Optional.of(facts.repository().toString()), "provider",
                Optional.of(facts.provider()), "pinned", facts.pinned());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InfometisException(new ClusterProblem.DataUnreadable(environment.name(), folder, e.toString()), e);
        }
        change(changes);
    }

    /// Keeps what is seen of an environment that has facts.
    public void keepLast(Last last) throws InfometisException {
        change(Map.of("stopped", last.stopped().map(Instant::toString), "applied", last.applied().map(Revision::toString), "objects",
                Optional.of(Integer.toString(last.objects()))));
    }

    private synchronized void change(Map<String, Optional<String>> changes) throws InfometisException {
        Properties properties = read();
        changes.forEach((name, value) -> value.ifPresentOrElse(v -> properties.setProperty(name, v), () -> properties.remove(name)));
        Path file = folder.resolve(FILE);
        Path next = folder.resolve(FILE + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(next)) {
                properties.store(writer, null);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InfometisException(new ClusterProblem.DataUnreadable(environment.name(), file, e.toString()), e);
        }
    }

    private Properties read() throws InfometisException {
        Path file = folder.resolve(FILE);
        Properties properties = new Properties();
        if (!Files.exists(file)) {
            return properties;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new InfometisException(new ClusterProblem.DataUnreadable(environment.name(), file, e.toString()), e);
        }
    }

    private static Optional<String> value(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name)).filter(p -> !p.isEmpty());
    }

    Path servedRepository() {
        return folder.resolve("served.git");
    }

    Path artifacts() {
        return folder.resolve("artifacts");
    }
}
