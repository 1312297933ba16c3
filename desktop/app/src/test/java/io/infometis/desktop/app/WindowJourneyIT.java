package io.infometis.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.client.LocalAgent;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.process.Waiting;
import io.infometis.desktop.testing.Fx;
import io.infometis.desktop.testing.FxWatchdog;
import io.infometis.desktop.testing.Keyboard;
import io.infometis.desktop.testing.TestHome;
import io.infometis.desktop.testing.TestRepository;
import io.infometis.desktop.testing.Warm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The main task with the keyboard alone, in the real window, with a real agent and a real sandbox.
@EnabledOnOs(OS.LINUX)
class WindowJourneyIT {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofSeconds(60);
    /// The JVM is cold and the sandbox takes the processors: what is still interpreted takes up to a quarter of a second here.
    private static final Duration STALL = Duration.ofMillis(400);
    private static final Duration LOOK = Duration.ofMillis(50);

    @TempDir
    Path folder;
    private TestHome home = new TestHome(Path.of("nowhere"));
    private final List<Wiring> windows = new ArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    @BeforeEach
    void prepare() {
        Fx.start();
        home = new TestHome(folder.resolve("home"));
        System.setProperty("infometis.seed", TestRepository.productConfiguration().toString());
    }

    @AfterEach
    void end() throws Exception {
        closeAll();
        for (long pid : home.processes()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
        Waiting.until("the end of all that the window started", SOON, LOOK,
                () -> processes() ? Optional.empty() : Optional.of(true));
    }

    private void closeAll() throws Exception {
        for (Wiring window : windows) {
            Fx.call(() -> {
                window.close();
                return true;
            });
        }
        windows.clear();
    }

    private boolean processes() {
        try {
            return !home.processes().isEmpty();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void fromTheFirstRunToTheStop() throws Exception {
        Warm.views(folder);
        Path config = folder.resolve("config");
        Keyboard keyboard = open();
        FxWatchdog.Watch watch = new FxWatchdog.Watch(STALL);
        start(keyboard, config);
        String first = applied(keyboard);
        walk(keyboard);
        TestRepository repository = new TestRepository(config);
        repository.write("infometis/environments/dev/replica-counts.yaml",
                repository.read("infometis/environments/dev/replica-counts.yaml") + "# a line more\n");
        repository.commit("A line more");
        String head = repository.git("rev-parse", "HEAD").substring(0, 7);
        await(keyboard, "the new commit applied", SOON, () -> applied(keyboard).equals(head));
        assertNotEquals(first, head);
        closeAndKeepRunning(keyboard);
        assertEquals(List.of(), watch.end(), "stalls of the JavaFX thread");
        Keyboard second = open();
        await(second, "the second window to show what runs", SOON, () -> second.shows("Applied") && applied(second).equals(head));
        stop(second);
    }

    /// A window as `Window` opens it.
    private Keyboard open() throws Exception {
        closed.set(false);
        Map<String, String> environment = new TreeMap<>(System.getenv());
        environment.putAll(home.variables());
        LocalAgent agent = LocalAgent.of(environment);
        return Fx.call(() -> {
            Stage stage = new Stage();
            Wiring window = new Wiring(agent, environment, folder);
            windows.add(window);
            window.open(stage, () -> {
                closed.set(true);
                stage.hide();
            });
            return new Keyboard(stage.getScene());
        });
    }

    private static void start(Keyboard keyboard, Path config) throws Exception {
        await(keyboard, "the first run", SOON, () -> keyboard.shows("Start a dev environment"));
        keyboard.tabTo("folder");
        keyboard.press(KeyCode.CONTROL, KeyCode.A);
        keyboard.write(config.toString());
        await(keyboard, "the checks", SOON, () -> keyboard.isEnabled("start") && keyboard.shows("All parts are here"));
        keyboard.press(KeyCode.ENTER);
        await(keyboard, "the starting screen, or already the end of the start", SOON,
                () -> keyboard.shows("Starting dev") || keyboard.shows("Applied"));
        await(keyboard, "Applied and Healthy", START, () -> keyboard.shows("Applied") && healthy(keyboard));
    }

    private static boolean healthy(Keyboard keyboard) {
        return keyboard.texts().stream().filter(t -> t.matches("Healthy \\d+ of \\d+")).map(t -> t.split(" "))
                .anyMatch(w -> w[1].equals(w[3]) && Integer.parseInt(w[1]) > 30);
    }

    /// The last revision of the status line.
    private static String applied(Keyboard keyboard) {
        return keyboard.texts(".sha").stream().reduce((_, last) -> last).orElse("");
    }

    /// From the first overlay of core to an object of the cluster, and its YAML.
    private static void walk(Keyboard keyboard) throws Exception {
        keyboard.tabTo("graph-item");
        keyboard.press(KeyCode.HOME);
        keyboard.press(KeyCode.ENTER);
        await(keyboard, "core's overlay in the panel", SOON, () -> keyboard.shows("core, infometis/core"));
        keyboard.tabTo("graph-item");
        for (int lane = 0; lane < 3; lane++) {
            keyboard.press(KeyCode.RIGHT);
        }
        for (int row = 0; row < 12 && !keyboard.focusedSentence().contains("deploy"); row++) {
            keyboard.press(KeyCode.DOWN);
        }
        keyboard.press(KeyCode.ENTER);
        await(keyboard, "the object's YAML", SOON, () -> keyboard.shows("Copy as kubectl") && keyboard.shows("Deployment, namespace"));
        await(keyboard, "its lines", SOON, () -> keyboard.texts(".code-line .text").stream().anyMatch(t -> t.contains("Deployment")));
    }

    private void closeAndKeepRunning(Keyboard keyboard) throws Exception {
        keyboard.press(KeyCode.CONTROL, KeyCode.Q);
        await(keyboard, "the question", SOON, () -> keyboard.shows("Environments are running"));
        await(keyboard, "its focus", SOON, () -> keyboard.focused().filter(n -> keyboard.text(n).equals("Keep running")).isPresent());
        keyboard.press(KeyCode.ENTER);
        await(keyboard, "the end of the window", SOON, closed::get);
        closeAll();
        assertTrue(!home.processes().isEmpty(), "what runs goes on");
    }

    private static void stop(Keyboard keyboard) throws Exception {
        keyboard.tabTo("more");
        keyboard.press(KeyCode.SPACE);
        for (int item = 0; item < 10 && !keyboard.menuItem().equals("Stop dev"); item++) {
            keyboard.press(KeyCode.DOWN);
        }
        assertEquals("Stop dev", keyboard.menuItem());
        keyboard.press(KeyCode.ENTER);
        await(keyboard, "dev stopped", SOON, () -> keyboard.shows("dev is stopped"));
    }

    private static void await(Keyboard keyboard, String what, Duration limit, BooleanSupplier wanted) throws InterruptedException {
        try {
            Waiting.until(what, limit, LOOK, () -> wanted.getAsBoolean() ? Optional.of(true) : Optional.empty());
        } catch (InfometisException e) {
            throw new AssertionError(e.getMessage() + "\nThe window shows: " + keyboard.texts(), e);
        }
    }
}
