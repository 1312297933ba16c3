package io.infometis.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.Workspace;
import io.infometis.desktop.testing.Fx;
import io.infometis.desktop.testing.Keyboard;
import io.infometis.desktop.testing.Story;
import io.infometis.desktop.testing.TestWindow;
import io.infometis.desktop.testing.Warm;
import io.infometis.desktop.ui.common.Look;
import io.infometis.desktop.ui.common.Theme;
import io.infometis.desktop.ui.settings.Settings;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The keys of the window, and what closing it asks.
class WindowKeysTest {
    private final AtomicInteger closed = new AtomicInteger();

    @TempDir
    Path folder;
    private Stage stage;
    private TestWindow window;
    private Keyboard keyboard;

    @BeforeAll
    static void start(@TempDir Path own) throws Exception {
        Fx.start();
        Warm.views(own);
    }

    @BeforeEach
    void open() throws Exception {
        window = Fx.call(() -> TestWindow.of(new ShellModel(), folder));
        stage = Fx.call(Stage::new);
        keyboard = Fx.call(() -> {
            Scene scene = new Scene(window.shell(), 1200, 800);
            scene.getStylesheets().setAll(Theme.sheets(new Look(Look.Scheme.LIGHT, false, true)));
            stage.setScene(scene);
            stage.show();
            window.shell().onClose(closed::incrementAndGet);
            window.model().show(Workspace.empty().with(Story.running()));
            return new Keyboard(scene);
        });
    }

    @AfterEach
    void close() throws Exception {
        Fx.call(() -> {
            stage.hide();
            return true;
        });
    }

    @Test
    void f5Reconciles() {
        keyboard.press(KeyCode.F5);
        assertTrue(window.agent().calls().contains("reconcile dev"), window.agent().calls().toString());
    }

    @Test
    void digitsChooseAPlaceAndNoneThatIsNotThere() throws Exception {
        keyboard.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertEquals(Place.SETTINGS, Fx.call(() -> window.model().place().get()));
        keyboard.press(KeyCode.CONTROL, KeyCode.DIGIT9);
        assertEquals(Place.SETTINGS, Fx.call(() -> window.model().place().get()));
        keyboard.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertEquals(Place.LAYERS, Fx.call(() -> window.model().place().get()));
    }

    @Test
    void theQuestionMarkShowsTheKeysButNotWhereTextIsWritten() throws Exception {
        keyboard.tabTo("find");
        keyboard.write("?");
        assertEquals("?", Fx.call(() -> ((TextField) window.shell().lookup("#find")).getText()));
        assertFalse(keyboard.shows("These keys"));
        keyboard.press(KeyCode.TAB);
        keyboard.write("?");
        assertTrue(keyboard.shows("These keys"), () -> keyboard.focused() + " " + keyboard.texts());
    }

    @Test
    void aScreenThatComesTakesTheFocusThatWasLost() throws Exception {
        assertEquals("graph-item", keyboard.focused().orElseThrow().getId());
        Fx.call(() -> {
            window.model().show(Workspace.empty());
            return true;
        });
        keyboard.press(KeyCode.SHIFT);
        assertEquals("start", keyboard.focused().orElseThrow().getId());
    }

    @Test
    void closingAsksOnceAndKeepsWhatRuns() throws Exception {
        keyboard.press(KeyCode.CONTROL, KeyCode.Q);
        assertTrue(keyboard.shows("Environments are running"));
        assertEquals(0, closed.get());
        Fx.call(() -> {
            ((CheckBox) window.shell().lookup(".dialog-card .check-box")).setSelected(true);
            return true;
        });
        keyboard.fire("Keep running");
        assertEquals(1, closed.get());
        assertFalse(window.agent().calls().contains("stop dev"));
        assertEquals(Settings.OnClose.KEEP, window.settings().get().onClose());
        keyboard.press(KeyCode.CONTROL, KeyCode.Q);
        assertEquals(2, closed.get(), "it was told what to do");
    }

    @Test
    void oneQuestionIsAskedAtATime() throws Exception {
        keyboard.press(KeyCode.CONTROL, KeyCode.Q);
        keyboard.press(KeyCode.CONTROL, KeyCode.Q);
        assertEquals(1, Fx.call(() -> window.shell().lookupAll(".dialog-card").size()));
        keyboard.write("?");
        assertEquals(1, Fx.call(() -> window.shell().lookupAll(".dialog-card").size()));
        keyboard.press(KeyCode.ESCAPE);
        keyboard.press(KeyCode.CONTROL, KeyCode.Q);
        assertTrue(keyboard.shows("Environments are running"));
        assertEquals(0, closed.get());
    }

    @Test
    void closingMayStopWhatRuns() {
        keyboard.press(KeyCode.CONTROL, KeyCode.Q);
        keyboard.fire("Stop and close");
        assertTrue(window.agent().calls().contains("stop dev"), window.agent().calls().toString());
        assertEquals(1, closed.get());
        assertEquals(Settings.OnClose.ASK, window.settings().get().onClose());
    }

    @Test
    void nothingIsAskedWhereNothingRuns() throws Exception {
        Fx.call(() -> {
            window.model().show(Workspace.empty().with(Story.stopped()));
            return true;
        });
        keyboard.press(KeyCode.CONTROL, KeyCode.Q);
        assertEquals(1, closed.get());
    }
}
