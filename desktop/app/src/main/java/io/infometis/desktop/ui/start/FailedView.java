package io.infometis.desktop.ui.start;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.ReportedProblem;
import io.infometis.desktop.model.StartView;
import io.infometis.desktop.ui.Actions;
import io.infometis.desktop.ui.AgentSession;
import io.infometis.desktop.ui.Background;
import io.infometis.desktop.ui.Workstation;
import io.infometis.desktop.ui.common.Buttons;
import io.infometis.desktop.ui.common.Css;
import io.infometis.desktop.ui.common.Icon;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import java.time.ZoneId;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A start that ended with a problem: the steps on the left, the problem in plain words on the right, and the way on.
public final class FailedView extends BorderPane {
    private static final double LOG_HEIGHT = 120;
    private final Label title = Texts.of("", Styles.TITLE_PANEL);
    private final Label where = Texts.of("", Styles.SECOND);
    private final StepList steps = new StepList(_ -> {
    });
    private final StepLog log;
    private final ProblemPane problem;
    private Optional<EnvironmentView> shown = Optional.empty();

    public FailedView(Actions actions, AgentSession session, Background background, Workstation workstation, ZoneId zone) {
        Css.add(this, StartingView.class, "starting");
        log = new StepLog(zone);
        log.setPrefHeight(LOG_HEIGHT);
        problem = new ProblemPane(session, background, workstation);
        VBox head = new VBox(4, title, where);
        head.getStyleClass().add("head");
        Button resume = Buttons.primary(Messages.get("action.resume-start"), () -> shown.ifPresent(v -> actions.start(again(v, actions))));
        resume.setGraphic(new Icon("play"));
        Button stop = Buttons.plain(Messages.get("action.dismiss"), () -> shown.ifPresent(v -> actions.stop(v.environment())));
        HBox foot = new HBox(8, resume, stop, Texts.of(Messages.get("failed.hint"), Styles.SECOND));
        foot.getStyleClass().add("foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox left = new VBox(head, steps, foot);
        VBox.setVgrow(steps, Priority.ALWAYS);
        left.getStyleClass().add("steps-side");
        setLeft(left);
        ScrollPane scroll = new ScrollPane(problem);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        HBox logHead = new HBox(8, log.title(), Texts.of(Messages.get("starting.log"), Styles.SECOND));
        logHead.getStyleClass().add("log-head");
        logHead.setAlignment(Pos.CENTER_LEFT);
        VBox below = new VBox(logHead, log);
        below.getStyleClass().add("log-below");
        setCenter(new BorderPane(scroll, null, null, below, null));
    }

    /// What was asked for before, once more.
    private static io.infometis.desktop.model.StartRequest again(EnvironmentView view, Actions actions) {
        return view.start().map(StartView::request)
                .orElseGet(() -> new io.infometis.desktop.model.StartRequest(view.environment(), Optional.empty(),
                        Optional.empty(), Optional.empty(), actions.workingDirectory()));
    }

    public void show(EnvironmentView view, ReportedProblem reported) {
        shown = Optional.of(view);
        title.setText(Messages.get("failed.title", view.environment().name()));
        view.start().ifPresent(start -> {
            int at = StepList.current(start);
            where.setText(Messages.get("failed.where", at + 1, start.steps().size()));
            steps.show(start, start.steps().get(at).step());
            log.show(start, start.steps().get(at).step());
        });
        problem.show(reported, view.repository().map(io.infometis.desktop.model.RepositoryView::folder)
                .or(() -> view.start().flatMap(s -> s.request().repository())));
    }
}
