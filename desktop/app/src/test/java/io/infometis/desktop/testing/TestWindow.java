package io.infometis.desktop.testing;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.Workspace;
import io.infometis.desktop.process.Waiting;
import io.infometis.desktop.ui.AgentSession;
import io.infometis.desktop.ui.Background;
import io.infometis.desktop.ui.Link;
import io.infometis.desktop.ui.Shell;
import io.infometis.desktop.ui.ShellFactory;
import io.infometis.desktop.ui.ShellModel;
import io.infometis.desktop.ui.settings.SettingsFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

/// A window's content over the story's agent, whose answers come at once, on the calling thread.
public record TestWindow(Shell shell, ShellModel model, FakeAgent agent, SettingsFile settings) {
    /// On the JavaFX thread.
    public static TestWindow of(ShellModel model, Path folder) {
        FakeAgent agent = new FakeAgent(Workspace.empty());
        AgentSession session = new AgentSession(_ -> agent, _ -> {
        }, _ -> {
        });
        connect(session);
        Background background = new Background(Runnable::run, Runnable::run);
        SettingsFile settings = new SettingsFile(folder.resolve("window.properties"));
        model.linked(new Link.Connected(Story.AGENT));
        Shell shell = new ShellFactory(session, background, new SilentWorkstation(), settings, ZoneOffset.UTC, Path.of("/home/ann"),
                Path.of("/home/ann")).shell(model);
        return new TestWindow(shell, model, agent, settings);
    }

    private static void connect(AgentSession session) {
        session.start();
        try {
            Waiting.until("the fake agent", Duration.ofSeconds(10), Duration.ofMillis(5),
                    () -> session.isConnected() ? Optional.of(true) : Optional.empty());
        } catch (InfometisException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
