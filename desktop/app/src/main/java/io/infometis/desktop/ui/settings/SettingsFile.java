package io.infometis.desktop.ui.settings;

import io.infometis.desktop.ui.common.Appearance;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings in one properties file of the configuration folder. What cannot be read is as if it had never been chosen, and is said in the log.
public final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private final Path file;
    private Settings current;
    private Consumer<Settings> listener = _ -> {
    };

    public SettingsFile(Path file) {
        this.file = file;
        this.current = read();
    }

    public Settings get() {
        return current;
    }

    /// Called with every change, on the thread that made it.
    public void onChange(Consumer<Settings> changed) {
        listener = changed;
    }

    /// Keeps the settings, whole or not at all.
    public void keep(Settings settings) {
        current = settings;
        listener.accept(settings);
        Properties values = new Properties();
        values.setProperty("scheme", settings.appearance().scheme().name());
        values.setProperty("high-contrast", Boolean.toString(settings.appearance().highContrast()));
        values.setProperty("reduced-motion", Boolean.toString(settings.appearance().reducedMotion()));
        values.setProperty("editor", settings.editor());
        values.setProperty("terminal", settings.terminal());
        values.setProperty("on-close", settings.onClose().name());
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(next)) {
                values.store(writer, null);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The settings are not kept in {}: {}", file, e.toString());
        }
    }

    private Settings read() {
        if (!Files.exists(file)) {
            return Settings.standard();
        }
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
            return new Settings(
                    new Appearance(Appearance.Scheme.valueOf(values.getProperty("scheme", "SYSTEM")),
                            Boolean.parseBoolean(values.getProperty("high-contrast")),
                            Boolean.parseBoolean(values.getProperty("reduced-motion"))),
                    values.getProperty("editor", ""), values.getProperty("terminal", ""),
                    Settings.OnClose.valueOf(values.getProperty("on-close", "ASK")));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The settings in {} cannot be read, so the standard ones are used: {}", file, e.toString());
            return Settings.standard();
        }
    }
}
