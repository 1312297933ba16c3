package io.infometis.desktop.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// The JavaFX thread for tests that need no window.
public final class Fx {
    private static final long LIMIT_SECONDS = 30;

    private Fx() {
    }

    /// Starts JavaFX once and leaves it running for the tests after this one.
    public static void start() {
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException e) { // it runs already
            Platform.setImplicitExit(false);
        }
    }

    /// Runs on the JavaFX thread and waits.
    public static <T> T call(Callable<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | Error e) {
                result.completeExceptionally(e);
            }
        });
        return result.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }
}
