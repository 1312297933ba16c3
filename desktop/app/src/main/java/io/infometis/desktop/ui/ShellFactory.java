package io.infometis.desktop.ui;

import atlantafx.base.controls.ModalPane;
import io.infometis.desktop.ui.layers.LayersPane;
import io.infometis.desktop.ui.settings.SettingsFile;
import io.infometis.desktop.ui.settings.SettingsView;
import io.infometis.desktop.ui.start.FailedView;
import io.infometis.desktop.ui.start.FirstRunModel;
import io.infometis.desktop.ui.start.FirstRunView;
import io.infometis.desktop.ui.start.StartingView;
import io.infometis.desktop.ui.states.Banners;
import io.infometis.desktop.ui.states.StateViews;
import java.nio.file.Path;
import java.time.ZoneId;
import javafx.scene.Node;

/// Puts the window's content together: the one place where its views are made.
public record ShellFactory(AgentSession session, Background background, Workstation workstation, SettingsFile settings, ZoneId zone,
        Path home,
        Path workingDirectory) {
    /// A window's content over its model; on the JavaFX thread.
    public Shell shell(ShellModel model) {
        Actions actions = new Actions(session, background, workingDirectory);
        ModalPane modal = new ModalPane();
        modal.setFocusTraversable(false); // its dialogs take the focus, it does not
        Dialogs dialogs = new Dialogs(modal, actions);
        background.onProblem(dialogs::problem);
        SettingsView settingsView = new SettingsView(settings);
        StateViews states = new StateViews(actions, dialogs::delete, zone);
        Screens screens = new Screens(() -> unconnected(states, model.link().get()),
                () -> new FirstRunView(new FirstRunModel(session, background, actions, model.selected().get(), home), workstation,
                        () -> model.place().set(Place.SETTINGS)),
                () -> new StartingView(actions, workstation, zone), () -> new FailedView(actions, session, background, workstation, zone),
                new LayersPane(session, background, workstation, zone), () -> settingsView, states,
                new Banners(actions, workstation, zone));
        Closing closing = new Closing(model, session, background, dialogs, settings);
        return new Shell(model, screens, session, actions, dialogs, modal, workstation, closing);
    }

    private Node unconnected(StateViews states, Link link) {
        return switch (link) {
            case Link.Connecting c -> states.connecting(c.doing());
            case Link.Connected _ -> states.connecting("");
            case Link.Lost lost -> states.unreachable(lost.problem(), session::again);
        };
    }
}
