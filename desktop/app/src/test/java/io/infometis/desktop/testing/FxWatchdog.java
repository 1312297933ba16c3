package io.infometis.desktop.testing;

import io.infometis.desktop.ui.common.Fonts;
import io.infometis.desktop.ui.common.Look;
import io.infometis.desktop.ui.common.Theme;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Fails a test during which the JavaFX thread did not answer for 100 ms, with the stack that it had then.
public final class FxWatchdog implements BeforeEachCallback, AfterEachCallback {
    private static final int MANY = 10_000;
    private static boolean warm;
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(FxWatchdog.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        Fx.start();
        warmed();
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

    /// What JavaFX loads once for all windows is no stall of a view's: common controls are made before the first test is watched.
    private static synchronized void warmed() {
        if (!warm) {
            warm = true;
            try {
                Fx.call(FxWatchdog::controls);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    private static boolean controls() {
        ListView<String> list = new ListView<>(FXCollections.observableArrayList(Collections.nCopies(MANY, "a")));
        list.setFixedCellSize(20);
        list.scrollTo(MANY - 1_000);
        TreeItem<String> root = new TreeItem<>("a");
        root.getChildren().add(new TreeItem<>("b"));
        VBox all = new VBox(list, new TreeView<>(root), new Label("a"), new Button("a"), new TextField("a"), new CheckBox("a"),
                new ToggleButton("a"), new MenuButton("a"), new ComboBox<>(FXCollections.observableArrayList("a")),
                new ScrollPane(new Canvas(10, 10)));
        Scene scene = new Scene(all, 400, 800);
        Fonts.load();
        scene.getStylesheets().setAll(Theme.sheets(new Look(Look.Scheme.LIGHT, false, true)));
        all.applyCss();
        all.layout();
        all.snapshot(null, null);
        return true;
    }

    /// Asks the JavaFX thread again and again.
    public static final class Watch {
        private static final long PAUSE_MILLIS = 10;
        private static final String FX = "JavaFX Application Thread";
        private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
        private final List<String> stalls = new CopyOnWriteArrayList<>();
        private final CountDownLatch ending = new CountDownLatch(1);
        private final Duration limit;
        private final Thread thread;

        public Watch(Duration limit) {
            this.limit = limit;
            this.thread = Thread.ofPlatform().daemon().name("watchdog of the JavaFX thread").start(this::run);
        }

        /// Every stall so far, by its stack.
        public List<String> end() throws InterruptedException {
            ending.countDown();
            thread.join();
            return List.copyOf(stalls);
        }

        private void run() {
            try {
                Thread fx = thread();
                do {
                    ask(fx);
                } while (!ending.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /// Counts how long the thread was busy or waited, from the question to the answer. The time in which the machine gave it no processor,
        /// since other programs ran, is not its fault and does not count.
        private void ask(Thread fx) throws InterruptedException {
            long before = CPU.getThreadCpuTime(fx.threadId());
            long waited = 0;
            String at = "";
            CountDownLatch answered = new CountDownLatch(1);
            Platform.runLater(answered::countDown);
            while (!answered.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (draws(fx)) {
                    before = CPU.getThreadCpuTime(fx.threadId());
                    waited = 0;
                }
                waited += fx.getState() == Thread.State.RUNNABLE ? 0 : PAUSE_MILLIS * 1_000_000;
                at = at.isEmpty() && waited + CPU.getThreadCpuTime(fx.threadId()) - before > limit.toNanos() ? stack() : at;
            }
            if (!at.isEmpty()) {
                stalls.add(at);
            }
        }

        /// Whether it waits for a finished frame, or copies it: here all of it is done by software, in the headless platform's case in Java and on
        /// this thread, beside whatever else the machine does; on a screen the graphics do it.
        private static boolean draws(Thread fx) {
            StackTraceElement[] stack = fx.getStackTrace();
            return isIdle(stack) || Arrays.stream(stack).anyMatch(
                    f -> f.getMethodName().equals("waitForRenderingToComplete") || f.getMethodName().equals("uploadPixels"));
        }

        /// Whether it still waits for work in its own loop: it was woken, and the machine has not let it run yet.
        private static boolean isIdle(StackTraceElement[] stack) {
            for (int i = 1; i < stack.length; i++) {
                if (stack[i].getMethodName().equals("newRunLoop") && stack[i - 1].getMethodName().equals("take")) {
                    return true;
                }
            }
            return false;
        }

        private static Thread thread() {
            return Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().equals(FX)).findFirst().orElseThrow();
        }

        private static String stack() {
            return Thread.getAllStackTraces().entrySet().stream().filter(e -> e.getKey().getName().equals(FX))
                    .flatMap(e -> Arrays.stream(e.getValue())).map(f -> "    at " + f).collect(Collectors.joining("\n"));
        }
    }
}
