package io.infometis.desktop.ui;

import atlantafx.base.controls.ModalPane;
import io.infometis.desktop.model.DeletePlan;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.ReportedProblem;
import io.infometis.desktop.ui.common.Buttons;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The questions that the window asks, over the window. Esc answers each with the harmless choice.
public final class Dialogs {
    private final ModalPane pane;
    private final Actions actions;
    private String shown = "";
    private Runnable other = () -> {
    };

    public Dialogs(ModalPane pane, Actions actions) {
        this.pane = pane;
        this.actions = actions;
    }

    /// What "New environment…" does.
    void onStartOther(Runnable action) {
        other = action;
    }

    void startOther() {
        other.run();
    }

    /// Says what a delete removes and what it leaves, and asks.
    public void delete(Environment environment) {
        actions.deletePlan(environment, this::ask);
    }

    private void ask(DeletePlan plan) {
        String name = plan.environment().name();
        VBox body = new VBox(12, Texts.wrapped(Messages.get(plan.running() ? "delete.running" : "delete.stopped", name)));
        body.getChildren().addAll(list("delete.removes", plan.removes()), list("delete.keeps", plan.keeps()));
        show(Messages.get("delete.title", name), body, Buttons.delete(Messages.get("delete.do", name), () -> {
            hide();
            actions.delete(plan.environment());
        }), Buttons.plain(Messages.get("keep"), this::hide));
    }

    private static VBox list(String key, List<String> lines) {
        VBox list = new VBox(4, Texts.of(Messages.get(key), Styles.STRONG));
        lines.forEach(l -> list.getChildren().add(Texts.wrapped(l, Styles.MONO)));
        return list;
    }

    /// Asks what becomes of what runs; `answer` gets whether to stop it, and whether to remember that.
    public void closing(List<String> running, BiConsumer<Boolean, Boolean> answer) {
        CheckBox remember = new CheckBox(Messages.get("close.remember"));
        VBox body = new VBox(12, Texts.wrapped(Messages.get("close.text", String.join(", ", running))), remember);
        Button keep = Buttons.primary(Messages.get("close.keep"), () -> {
            hide();
            answer.accept(false, remember.isSelected());
        });
        show(Messages.get("close.title"), body, keep, Buttons.plain(Messages.get("close.stop"), () -> {
            hide();
            answer.accept(true, remember.isSelected());
        }), Buttons.flat(Messages.get("close.cancel"), this::hide));
    }

    /// Says that the window waits for what it stops.
    void stopping(List<String> environments) {
        show(Messages.get("close.title"), Texts.wrapped(Messages.get("close.stopping", String.join(", ", environments))),
                Buttons.flat(Messages.get("close"), this::hide));
    }

    /// Shows a problem that no screen shows.
    public void problem(ReportedProblem problem) {
        VBox body = new VBox(8, Texts.wrapped(problem.why()), Texts.wrapped(problem.advice()));
        problem.commands().forEach(c -> body.getChildren().add(Texts.wrapped(c, Styles.MONO, Styles.WELL)));
        problem.log().ifPresent(l -> body.getChildren().add(Texts.wrapped(Messages.get("problem.log", l), Styles.SECOND)));
        show(problem.what(), body, Buttons.plain(Messages.get("close"), this::hide));
    }

    /// The keys of the window.
    public void keys() {
        VBox body = new VBox(4);
        for (String line : Messages.get("keys.list").split("\n")) {
            String[] parts = line.split("\t", 2);
            HBox row = new HBox(12, Texts.of(parts[0], "kbd"), Texts.of(parts[1]));
            row.setAlignment(Pos.CENTER_LEFT);
            body.getChildren().add(row);
        }
        show(Messages.get("keys.title"), body, Buttons.plain(Messages.get("close"), this::hide));
    }

    /// One at a time: what is asked already is not asked again, another question takes the place of the one before.
    private void show(String title, Node body, Button... buttons) {
        if (pane.isDisplay() && shown.equals(title)) {
            return;
        }
        pane.hide(true);
        shown = title;
        HBox row = new HBox(8, buttons);
        row.setAlignment(Pos.CENTER_RIGHT);
        VBox dialog = new VBox(16, Texts.wrapped(title, Styles.TITLE_PANEL), body, row);
        dialog.getStyleClass().add("dialog-card");
        dialog.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
        pane.show(dialog);
        Platform.runLater(buttons[buttons.length > 1 && buttons[0].isDefaultButton() ? 0 : buttons.length - 1]::requestFocus);
    }

    private void hide() {
        pane.hide();
    }
}
