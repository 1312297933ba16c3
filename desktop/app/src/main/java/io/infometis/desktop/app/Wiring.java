package io.infometis.desktop.app;

import io.infometis.desktop.client.LocalAgent;
import io.infometis.desktop.model.Workspace;
import io.infometis.desktop.ui.AgentSession;
import io.infometis.desktop.ui.Background;
import io.infometis.desktop.ui.Shell;
import io.infometis.desktop.ui.ShellFactory;
import io.infometis.desktop.ui.ShellModel;
import io.infometis.desktop.ui.common.FxLatest;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Theme;
import io.infometis.desktop.ui.settings.SettingsFile;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Puts one window together: what it is connected to, what it remembers, what it shows.
public final class Wiring implements AutoCloseable {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double SMALLEST_WIDTH = 1024;
    private static final double SMALLEST_HEIGHT = 680;

    private final ShellModel model = new ShellModel();
    private final Theme theme = new Theme();
    private final SettingsFile settings;
    private final AgentSession session;
    private final ShellFactory factory;

    /// On the JavaFX thread; the agent's whereabouts, which take a moment to find, were found before.
    public Wiring(LocalAgent agent, Map<String, String> environment, Path workingDirectory) {
        settings = new SettingsFile(agent.config().resolve("window.properties"));
        FxLatest<Workspace> workspaces = new FxLatest<>(Platform::runLater, model::show);
        session = new AgentSession(agent.connector()::useOrStart, workspaces, link -> Platform.runLater(() -> model.linked(link)));
        Background background = Background.virtual(Platform::runLater);
        Path home = Path.of(System.getProperty("user.home"));
        SystemWorkstation workstation = new SystemWorkstation(Programs.of(environment), background, settings::get, agent.state());
        factory = new ShellFactory(session, background, workstation, settings, ZoneId.systemDefault(), home, workingDirectory);
    }

    /// Shows the window and connects it; `end` is called when the user has closed it.
    public Shell open(Stage stage, Runnable end) {
        theme.choose(settings.get().appearance());
        settings.onChange(s -> theme.choose(s.appearance()));
        Shell shell = factory.shell(model);
        shell.onClose(end);
        Scene scene = new Scene(shell, WIDTH, HEIGHT);
        theme.dress(scene);
        stage.setScene(scene);
        stage.setTitle(Messages.get("product"));
        stage.getIcons().setAll(Icons.of(theme.look().get()));
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setOnCloseRequest(event -> {
            event.consume();
            shell.close();
        });
        stage.show();
        session.start();
        return shell;
    }

    @Override
    public void close() {
        session.close();
    }
}
