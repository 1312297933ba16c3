package io.infometis.desktop.app;

import io.infometis.desktop.client.LocalAgent;
import java.nio.file.Path;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window's life: opened by JavaFX, closed by the user, who was asked before if something runs.
public final class Window extends Application {
    private @Nullable LocalAgent agent;
    private @Nullable Wiring wiring;

    /// Not on the JavaFX thread.
    @Override
    public void init() {
        agent = LocalAgent.of(System.getenv());
    }

    @Override
    public void start(Stage stage) {
        wiring = new Wiring(Objects.requireNonNull(agent), System.getenv(), Path.of("").toAbsolutePath());
        wiring.open(stage, Platform::exit);
    }

    @Override
    public void stop() {
        if (wiring != null) {
            wiring.close();
        }
    }
}
