package io.infometis.desktop.testing;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.Workspace;
import io.infometis.desktop.ui.Shell;
import io.infometis.desktop.ui.ShellModel;
import io.infometis.desktop.ui.common.Fonts;
import io.infometis.desktop.ui.common.Look;
import io.infometis.desktop.ui.common.Theme;
import io.infometis.desktop.ui.layers.canvas.GraphCanvas;
import io.infometis.desktop.ui.layers.graph.PictureStory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;

/// Makes every view once, so that a watched test does not count what Java loads only once.
public final class Warm {
    private static final int ROUNDS = 3;

    private Warm() {
    }

    public static void views(Path folder) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            once(folder);
        }
    }

    private static void once(Path folder) throws Exception {
        Fx.call(() -> {
            ShellModel model = new ShellModel();
            Shell shell = TestWindow.of(model, folder).shell();
            Scene scene = new Scene(shell, 1440, 900);
            Fonts.load();
            scene.getStylesheets().setAll(Theme.sheets(new Look(Look.Scheme.LIGHT, false, true)));
            model.show(Workspace.empty());
            shell.snapshot(null, null);
            model.show(PictureStory.workspace());
            shell.snapshot(null, null);
            for (String id : List.of(PictureStory.CORE, PictureStory.KAFKA_FILE, PictureStory.KAFKA)) {
                ((GraphCanvas) shell.lookup("#graph")).select(Optional.of(id));
                shell.snapshot(null, null);
            }
            for (EnvironmentView view : List.of(Story.starting(), Story.running(), Story.stopped())) {
                model.show(Workspace.empty().with(view));
                shell.snapshot(null, null);
            }
            return true;
        });
    }
}
