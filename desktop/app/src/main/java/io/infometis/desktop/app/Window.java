package io.infometis.desktop.app;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window's life: opened by JavaFX, closed by the user, who was asked before if something runs.
public final class Window extends Application {
    private @Nullable Wiring wiring;

    @Override
    public void start(Stage stage) {
        wiring = new Wiring(System.getenv(), Path.of("").toAbsolutePath());
        wiring.open(stage, Platform::exit);
    }

    @Override
    public void stop() {
        if (wiring != null) {
            wiring.close();
        }
    }
}
