package io.infometis.desktop.ui.start;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.StartView;
import io.infometis.desktop.model.Step;
import io.infometis.desktop.ui.Actions;
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
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A start as it goes on: the steps, the parts that move, and the log of the step that is chosen.
public final class StartingView extends BorderPane {
    private final Label title = Texts.of("", Styles.TITLE_PANEL);
    private final Label where = Texts.of("", Styles.SECOND);
    private final ProgressBar bar = new ProgressBar(0);
    private final StepList steps;
    private final StepLog log;
    private Optional<EnvironmentView> shown = Optional.empty();
    private Optional<Step> chosen = Optional.empty();

    public StartingView(Actions actions, Workstation workstation, ZoneId zone) {
        Css.add(this, StartingView.class, "starting");
        steps = new StepList(this::choose);
        log = new StepLog(zone);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Messages.get("starting.progress"));
        VBox head = new VBox(4, title, where, bar);
        head.getStyleClass().add("head");
        Button cancel = Buttons.plain(Messages.get("action.cancel"), () -> shown.ifPresent(v -> actions.cancelStart(v.environment())));
        cancel.setId("cancel");
        HBox foot = new HBox(8, cancel, Texts.of(Messages.get("starting.cancel-hint"), Styles.SECOND));
        foot.getStyleClass().add("foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox left = new VBox(head, steps, foot);
        left.getStyleClass().add("steps-side");
        VBox.setVgrow(steps, Priority.ALWAYS);
        setLeft(left);
        setCenter(new VBox(logHead(workstation), log));
        VBox.setVgrow(log, Priority.ALWAYS);
    }

    private HBox logHead(Workstation workstation) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button copy = Buttons.flat(Messages.get("action.copy-log"), () -> workstation.copy(log.text()));
        copy.setGraphic(new Icon("copy", 14));
        Button open = Buttons.flat(Messages.get("action.logs"), () -> shown.ifPresent(v -> workstation.open(v.logs())));
        open.setGraphic(new Icon("file-directory", 14));
        HBox head = new HBox(8, log.title(), Texts.of(Messages.get("starting.log"), Styles.SECOND), gap, copy, open);
        head.getStyleClass().addAll("log-head", "bar");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void choose(Step step) {
        chosen = Optional.of(step);
        shown.ifPresent(this::show);
    }

    /// The view as it is now.
    public void show(EnvironmentView view) {
        if (shown.filter(v -> v.environment().equals(view.environment())).isEmpty()) {
            chosen = Optional.empty();
        }
        shown = Optional.of(view);
        title.setText(Messages.get("starting.title", view.environment().name()));
        view.start().ifPresent(this::show);
    }

    private void show(StartView start) {
        int at = StepList.current(start);
        where.setText(Messages.get("starting.where", at + 1, start.steps().size()));
        bar.setProgress(at / (double) Math.max(1, start.steps().size()));
        Step selected = chosen.orElseGet(() -> start.steps().get(at).step());
        steps.show(start, selected);
        log.show(start, selected);
    }
}
