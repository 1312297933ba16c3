package io.infometis.desktop.testing;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Fails a test during which the JavaFX thread did not answer for 100 ms, with the stack that it had then.
public final class FxWatchdog implements BeforeEachCallback, AfterEachCallback {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(FxWatchdog.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        Fx.start();
        context.getStore(OURS).put("watch", new Watch(Duration.ofMillis(100)));
    }

    @Override
    public void afterEach(ExtensionContext context) throws InterruptedException {
        Watch watch = Objects.requireNonNull(context.getStore(OURS).remove("watch", Watch.class));
        List<String> stalls = watch.end();
        if (!stalls.isEmpty()) {
            throw new AssertionError("The JavaFX thread stalled:\n" + String.join("\n\n", stalls));
        }
    }

    /// Asks the JavaFX thread again and again.
    static final class Watch {
        private static final long PAUSE_MILLIS = 10;
        private final List<String> stalls = new CopyOnWriteArrayList<>();
        private final CountDownLatch ending = new CountDownLatch(1);
        private final Duration limit;
        private final Thread thread;

        Watch(Duration limit) {
            this.limit = limit;
            this.thread = Thread.ofPlatform().daemon().name("watchdog of the JavaFX thread").start(this::run);
        }

        List<String> end() throws InterruptedException {
            ending.countDown();
            thread.join();
            return List.copyOf(stalls);
        }

        private void run() {
            try {
                do {
                    CountDownLatch answered = new CountDownLatch(1);
                    Platform.runLater(answered::countDown);
                    if (!answered.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                        stalls.add(stack());
                        answered.await();
                    }
                } while (!ending.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static String stack() {
            return Thread.getAllStackTraces().entrySet().stream().filter(e -> e.getKey().getName().equals("JavaFX Application Thread"))
                    .flatMap(e -> Arrays.stream(e.getValue())).map(f -> "    at " + f).collect(Collectors.joining("\n"));
        }
    }
}
