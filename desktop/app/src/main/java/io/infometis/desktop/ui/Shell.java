package io.infometis.desktop.ui;

import atlantafx.base.controls.ModalPane;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.ui.common.Buttons;
import io.infometis.desktop.ui.common.Css;
import io.infometis.desktop.ui.common.Focus;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.states.Banner;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The window's content: rail, top bar, status line, banners, and the screen. It shows what `ShellModel` says and changes nothing by itself.
public final class Shell extends StackPane {
    private static final double NARROW_BELOW = 1280;

    private final ShellModel model;
    private final Screens screens;
    private final AgentSession session;
    private final BorderPane frame = new BorderPane();
    private final StatusLine statusLine = new StatusLine();
    private final VBox banners = new VBox();
    private final StackPane content = new StackPane();
    private final ModalPane modal;
    private final TopBar topBar;
    private final Rail rail;
    private final Closing closing;
    private boolean startOther;
    private Runnable close = () -> {
    };

    Shell(ShellModel model, Screens screens, AgentSession session, Actions actions, Dialogs dialogs, ModalPane modal,
            Workstation workstation, Closing closing) {
        this.model = model;
        this.screens = screens;
        this.session = session;
        this.modal = modal;
        this.closing = closing;
        this.topBar = new TopBar(model, actions, dialogs, workstation);
        this.rail = new Rail(model.place());
        Css.add(this, Shell.class, "shell");
        content.getStyleClass().add("content");
        frame.setLeft(rail);
        frame.setCenter(new BorderPane(content, new VBox(topBar, statusLine, banners), null, null, null));
        getChildren().addAll(frame, modal);
        Keys keys = new Keys(model, actions, dialogs, () -> close.run());
        addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, keys::typed);
        dialogs.onStartOther(() -> {
            startOther = true;
            update();
        });
        model.screen().addListener((_, before, now) -> {
            startOther = startOther && before.getClass() == now.getClass();
            update();
        });
        model.place().addListener(_ -> {
            startOther = false;
            update();
        });
        model.workspace().addListener(_ -> update());
        model.link().addListener(_ -> update());
        widthProperty().addListener((_, _, width) -> narrow(width.doubleValue() < NARROW_BELOW));
        update();
    }

    /// What ends the window; asked first where something runs.
    public void onClose(Runnable end) {
        close = () -> closing.request(end);
    }

    /// Closes the window as if the user had asked for it.
    public void close() {
        close.run();
    }

    private void narrow(boolean narrow) {
        rail.narrow(narrow);
        pseudoClassStateChanged(io.infometis.desktop.ui.common.Styles.NARROW, narrow);
    }

    private void update() {
        boolean framed = !startOther && !(model.screen().get() instanceof Screen.FirstRun) || model.place().get() == Place.SETTINGS;
        rail.setVisible(framed);
        rail.setManaged(framed);
        topBar.setVisible(framed);
        topBar.setManaged(framed);
        boolean running = framed && model.screen().get() instanceof Screen.Running && model.place().get() != Place.SETTINGS;
        statusLine.setVisible(running);
        statusLine.setManaged(running);
        model.environment().filter(_ -> running).ifPresent(statusLine::show);
        banners.getChildren().setAll(banners(running));
        Node wanted = startOther ? screens.firstRun() : screens.of(model.place().get(), model.screen().get(), model.workspace().get());
        if (content.getChildren().isEmpty() || content.getChildren().getFirst() != wanted) {
            content.getChildren().setAll(wanted);
            Platform.runLater(() -> { // once what showed before has gone
                if (!modal.isDisplay()) {
                    Focus.into(wanted);
                }
            });
        }
    }

    private java.util.List<Node> banners(boolean running) {
        java.util.List<Node> all = new java.util.ArrayList<>();
        if (model.link().get() instanceof Link.Lost lost && !(model.screen().get() instanceof Screen.Connecting)) {
            all.add(new Banner(Status.STALE, Messages.get("link.lost"), lost.problem().what() + " " + Messages.get("link.again"),
                    Buttons.plain(Messages.get("link.now"), session::again)));
        }
        if (running) {
            model.environment().map((EnvironmentView v) -> screens.banners(v)).ifPresent(all::addAll);
        }
        return all;
    }
}
