package io.infometis.desktop.testing;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.Workspace;
import io.infometis.desktop.process.Waiting;
import io.infometis.desktop.ui.AgentSession;
import io.infometis.desktop.ui.Background;
import io.infometis.desktop.ui.Link;
import io.infometis.desktop.ui.Shell;
import io.infometis.desktop.ui.ShellFactory;
import io.infometis.desktop.ui.ShellModel;
import io.infometis.desktop.ui.common.Fonts;
import io.infometis.desktop.ui.common.Look;
import io.infometis.desktop.ui.common.Theme;
import io.infometis.desktop.ui.layers.canvas.GraphCanvas;
import io.infometis.desktop.ui.layers.graph.PictureStory;
import io.infometis.desktop.ui.settings.SettingsFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;

/// Makes every view once, so that a watched test does not count what Java loads only once.
public final class Warm {
    private Warm() {
    }

    public static void views(Path folder) throws Exception {
        Fx.call(() -> {
            ShellModel model = new ShellModel();
            Shell shell = shell(model, folder);
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

    private static void connect(AgentSession session) {
        session.start();
        try {
            Waiting.until("the fake agent", Duration.ofSeconds(10), Duration.ofMillis(5), () -> session.isConnected()
                    ? Optional.of(true)
                    : Optional.empty());
        } catch (InfometisException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// The window's content over the story's agent; what it asks is answered at once.
    public static Shell shell(ShellModel model, Path folder) {
        FakeAgent agent = new FakeAgent(Workspace.empty());
        AgentSession session = new AgentSession(_ -> agent, _ -> {
        }, _ -> {
        });
        connect(session);
        Background background = new Background(Runnable::run, Runnable::run);
        model.linked(new Link.Connected(Story.AGENT));
        return new ShellFactory(session, background, new SilentWorkstation(), new SettingsFile(folder.resolve("window.properties")),
                ZoneOffset.UTC, Path.of("/home/ann"), Path.of("/home/ann")).shell(model);
    }
}
