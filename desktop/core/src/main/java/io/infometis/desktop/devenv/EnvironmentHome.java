package io.infometis.desktop.devenv;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ClusterProblem;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/// The folder of one environment and the few facts that outlive a stop: its repository, its provider, the commit it was pinned to.
public record EnvironmentHome(Environment environment, Path folder, Path logs) {
    private static final String FILE = "environment.properties";

    /// The facts kept.
    public record Facts(Path repository, String provider, Optional<String> pinned) {}

    /// What was kept at the last start; empty for an environment that was never started.
    public Optional<Facts> facts() throws InfometisException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new InfometisException(new ClusterProblem.DataUnreadable(environment.name(), file, e.toString()), e);
        }
        String repository = properties.getProperty("repository", "");
        if (repository.isEmpty()) {
            throw new InfometisException(new ClusterProblem.DataUnreadable(environment.name(), file, "it names no repository"));
        }
        return Optional.of(new Facts(Path.of(repository), properties.getProperty("provider", ""),
                Optional.ofNullable(properties.getProperty("pinned")).filter(p -> !p.isEmpty())));
    }

    /// Keeps the facts, whole or not at all.
    public void keep(Facts facts) throws InfometisException {
        Properties properties = new Properties();
        properties.setProperty("repository", facts.repository().toString());
        properties.setProperty("provider", facts.provider());
        facts.pinned().ifPresent(p -> properties.setProperty("pinned", p));
        Path file = folder.resolve(FILE);
        Path next = folder.resolve(FILE + ".new");
        try {
            Files.createDirectories(folder);
            try (Writer writer = Files.newBufferedWriter(next)) {
                properties.store(writer, null);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InfometisException(new ClusterProblem.DataUnreadable(environment.name(), file, e.toString()), e);
        }
    }

    Path servedRepository() {
        return folder.resolve("served.git");
    }

    Path artifacts() {
        return folder.resolve("artifacts");
    }
}
