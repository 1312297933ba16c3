package io.infometis.desktop.ui.start;

import io.infometis.desktop.model.StartView;
import io.infometis.desktop.model.StartView.StepState;
import io.infometis.desktop.model.Step;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// The steps of a start in order; the one that runs is open.
final class StepList extends ScrollPane {
    private final Map<Step, StepRow> rows = new EnumMap<>(Step.class);
    private final VBox list = new VBox();
    private final Consumer<Step> choose;

    StepList(Consumer<Step> choose) {
        this.choose = choose;
        setFitToWidth(true);
        setFocusTraversable(false);
        setContent(list);
        getStyleClass().add("step-list");
    }

    /// The index of the step that runs or failed, else of the first that waits.
    static int current(StartView start) {
        List<StartView.StepView> steps = start.steps();
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).state() == StepState.RUNNING || steps.get(i).state() == StepState.FAILED).findFirst()
                .orElseGet(() -> IntStream.range(0, steps.size()).filter(i -> steps.get(i).state() == StepState.WAITING).findFirst()
                        .orElse(Math.max(0, steps.size() - 1)));
    }

    void show(StartView start, Step selected) {
        for (StartView.StepView step : start.steps()) {
            StepRow row = rows.computeIfAbsent(step.step(), s -> {
                StepRow made = new StepRow(s, () -> choose.accept(s));
                list.getChildren().add(made);
                return made;
            });
            row.show(step, start, step.step() == selected);
        }
    }
}
