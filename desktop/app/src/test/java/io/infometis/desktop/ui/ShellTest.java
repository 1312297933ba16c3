package io.infometis.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.Workspace;
import io.infometis.desktop.testing.Accessibility;
import io.infometis.desktop.testing.Fx;
import io.infometis.desktop.testing.Screenshots;
import io.infometis.desktop.testing.Story;
import io.infometis.desktop.testing.TestWindow;
import io.infometis.desktop.ui.layers.canvas.GraphCanvas;
import io.infometis.desktop.ui.layers.graph.PictureStory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every screen of the shell over the story's agent: its picture in both themes, and that whatever takes the focus says what it is.
class ShellTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        Fx.start();
    }

    static Stream<Arguments> screens() {
        return Stream.of(screen("08-connecting", _ -> {
        }), screen("01-first-run", m -> m.show(Workspace.empty())), screen("02-starting", m -> m.show(of(Story.starting()))),
                screen("02b-start-failed", m -> m.show(of(Story.failed()))),
                screen("03-layers", m -> m.show(PictureStory.workspace())), screen("03-layers-behind", m -> m.show(of(Story.behind()))),
                screen("08-stopped", m -> m.show(of(Story.stopped()))), screen("08-stale", m -> m.show(of(Story.stale()))),
                screen("08-suspended", m -> m.show(of(Story.suspended()))), screen("settings", m -> {
                    m.show(of(Story.running()));
                    m.place().set(Place.SETTINGS);
                }));
    }

    static Stream<Arguments> main() {
        return Stream.of(screen("01-first-run", m -> m.show(Workspace.empty())), screen("02-starting", m -> m.show(of(Story.starting()))),
                screen("02b-start-failed", m -> m.show(of(Story.failed()))), screen("03-layers", m -> m.show(PictureStory.workspace())),
                screen("08-stopped", m -> m.show(of(Story.stopped()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("main")
    void isDrawnLargeAndSmall(String name, Consumer<ShellModel> prepare) throws Exception {
        Screenshots.writeDoubled(name, () -> shell(prepare));
        Screenshots.writeSmallest(name, () -> shell(prepare));
    }

    @Test
    void highContrastIsDrawn() throws Exception {
        Screenshots.writeContrast("03-layers", () -> {
            Shell shell = shell(m -> m.show(PictureStory.workspace()));
            ((GraphCanvas) shell.lookup("#graph")).select(Optional.of(PictureStory.KAFKA));
            return shell;
        });
    }

    @Test
    void theTreeTwinAndThePanelAreDrawn() throws Exception {
        Screenshots.write("03-layers-tree", () -> {
            Shell shell = shell(m -> m.show(PictureStory.workspace()));
            ((ToggleButton) shell.lookup("#as-tree")).setSelected(true);
            return shell;
        });
        for (Map.Entry<String, String> chosen : Map.of("overlay", PictureStory.INDEPENDENT, "file", PictureStory.KAFKA_FILE, "object",
                PictureStory.KAFKA).entrySet()) {
            Screenshots.write("03-layers-" + chosen.getKey(), () -> {
                Shell shell = shell(m -> m.show(PictureStory.workspace()));
                ((GraphCanvas) shell.lookup("#graph")).select(Optional.of(chosen.getValue()));
                return shell;
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void showsAndSpeaks(String name, Consumer<ShellModel> prepare) throws Exception {
        Screenshots.write(name, () -> shell(prepare));
        List<String> silent = Fx.call(() -> {
            Parent shell = shell(prepare);
            new Scene(shell, 1440, 900);
            shell.applyCss();
            shell.layout();
            return Accessibility.silent(shell);
        });
        assertEquals(List.of(), silent);
    }

    private Shell shell(Consumer<ShellModel> prepare) {
        ShellModel model = new ShellModel();
        Shell shell = TestWindow.of(model, folder).shell();
        prepare.accept(model);
        return shell;
    }

    private static Workspace of(EnvironmentView view) {
        return Workspace.empty().with(PictureStory.layers()).with(view);
    }

    private static Arguments screen(String name, Consumer<ShellModel> prepare) {
        return Arguments.of(name, prepare);
    }
}
