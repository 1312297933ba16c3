package io.infometis.desktop.ui.start;

import io.infometis.desktop.model.PartPhase;
import io.infometis.desktop.model.StartView;
import io.infometis.desktop.model.StartView.StepState;
import io.infometis.desktop.model.Step;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.common.StatusGlyph;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One step: its state as a shape, its name, its newest sentence, how long it took, and the parts where parts move.
final class StepRow extends Button {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double MILLIS = 1000;
    private final Step step;
    private final StackPane state = new StackPane();
    private final StatusGlyph glyph = new StatusGlyph(Status.WAITING);
    private final ProgressIndicator spinner = new ProgressIndicator();
    private final Label name;
    private final Label sentence = Texts.of("", Styles.SECOND);
    private final Label time = Texts.of("", Styles.MONO, Styles.MUTED);
    private final VBox parts = new VBox();

    StepRow(Step step, Runnable choose) {
        this.step = step;
        this.name = Texts.of(Messages.get("step." + step.name().toLowerCase(Locale.ROOT)), Styles.MEDIUM);
        getStyleClass().add("step-row");
        setMaxWidth(Double.MAX_VALUE);
        setAlignment(Pos.TOP_LEFT);
        spinner.setMaxSize(16, 16);
        state.getStyleClass().add("step-state");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox first = new HBox(12, state, name, time);
        first.setAlignment(Pos.CENTER_LEFT);
        sentence.getStyleClass().add("step-sentence");
        sentence.managedProperty().bind(sentence.textProperty().isNotEmpty());
        VBox all = new VBox(2, first, sentence, parts);
        all.prefWidthProperty().bind(widthProperty().subtract(32));
        setGraphic(all);
        setOnAction(_ -> choose.run());
    }

    void show(StartView.StepView view, StartView start, boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
        pseudoClassStateChanged(Styles.WAITING, view.state() == StepState.WAITING);
        glyph.show(status(view.state()));
        state.getChildren().setAll(view.state() == StepState.RUNNING ? spinner : glyph);
        String newest = start.lines().reversed().stream().filter(l -> l.step().equals(Optional.of(step))).map(StartView.Line::text)
                .findFirst()
                .orElse(view.state() == StepState.SKIPPED ? Messages.get("step.already-there") : "");
        sentence.setText(newest);
        time.setText(view.took().map(t -> String.format(Locale.ROOT, "%.1f s", t.toMillis() / MILLIS)).orElse(""));
        boolean moving = step == Step.GET_PARTS && view.state() != StepState.WAITING;
        parts.getChildren().setAll(moving ? start.parts().stream().map(PartRow::new).toList() : java.util.List.of());
        setAccessibleText(Messages.get("step.sentence", name.getText(),
                Messages.get("step-state." + view.state().name().toLowerCase(Locale.ROOT)), newest));
    }

    private static Status status(StepState state) {
        return switch (state) {
            case WAITING -> Status.WAITING;
            case RUNNING -> Status.RECONCILING;
            case DONE, SKIPPED -> Status.IN_SYNC;
            case FAILED -> Status.FAILED;
        };
    }

    /// Whether a part needs no more work.
    static boolean isReady(StartView.PartView part) {
        return part.phase() == PartPhase.READY;
    }
}
