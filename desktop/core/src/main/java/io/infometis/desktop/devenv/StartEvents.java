package io.infometis.desktop.devenv;

import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.StartRequest;
import io.infometis.desktop.model.StartView;
import io.infometis.desktop.model.StartView.Line;
import io.infometis.desktop.model.StartView.PartView;
import io.infometis.desktop.model.StartView.StepState;
import io.infometis.desktop.model.StartView.StepView;
import io.infometis.desktop.model.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Folds the events of a start into its view.
final class StartEvents {
    private StartEvents() {
    }

    static StartView begun(StartRequest request, Instant now) {
        List<StepView> steps = Stream.of(Step.values()).map(s -> new StepView(s, StepState.WAITING, Optional.empty(), Optional.empty()))
                .toList();
        return new StartView(request, now, steps, List.of(), List.of());
    }

    static StartView after(StartView view, ProgressEvent event, Instant now) {
        return switch (event) {
            case ProgressEvent.StepStarted e -> steps(view, s -> started(s, e));
            case ProgressEvent.StepEnded e -> steps(view, s -> s.step() == e.step()
                    ? ended(s, e.alreadyThere() ? StepState.SKIPPED : StepState.DONE, e.took())
                    : s);
            case ProgressEvent.StepFailed e -> steps(view, s -> s.step() == e.step() ? ended(s, StepState.FAILED, e.took()) : s);
            case ProgressEvent.PartProgress e -> part(view, e);
            case ProgressEvent.Note e -> line(view, new Line(now, e.step().or(() -> current(view)), e.text()));
        };
    }

    /// Whether the event only says that a part moved on within its phase.
    static boolean onlyGrows(StartView before, ProgressEvent event) {
        return event instanceof ProgressEvent.PartProgress e
                && before.parts().stream().anyMatch(p -> p.part().equals(e.part()) && p.phase() == e.phase());
    }

    /// What comes before the step and was not taken was there already.
    private static StepView started(StepView s, ProgressEvent.StepStarted e) {
        if (s.step() == e.step()) {
            return new StepView(s.step(), StepState.RUNNING, Optional.of(e.at()), Optional.empty());
        }
        return s.step().compareTo(e.step()) < 0 && s.state() == StepState.WAITING
                ? new StepView(s.step(), StepState.SKIPPED, Optional.empty(), Optional.empty())
                : s;
    }

    private static StepView ended(StepView s, StepState state, Duration took) {
        return new StepView(s.step(), state, s.began(), Optional.of(took));
    }

    private static Optional<Step> current(StartView view) {
        return view.steps().stream().filter(s -> s.state() == StepState.RUNNING).map(StepView::step).findFirst();
    }

    private static StartView steps(StartView view, UnaryOperator<StepView> change) {
        return new StartView(view.request(), view.began(), view.steps().stream().map(change).toList(), view.parts(), view.lines());
    }

    private static StartView part(StartView view, ProgressEvent.PartProgress e) {
        PartView part = new PartView(e.part(), e.phase(), e.done(), e.total(), e.unit(), e.elapsed());
        List<PartView> parts = new ArrayList<>(view.parts());
        parts.replaceAll(p -> p.part().equals(e.part()) ? part : p);
        if (!parts.contains(part)) {
            parts.add(part);
        }
        return new StartView(view.request(), view.began(), view.steps(), List.copyOf(parts), view.lines());
    }

    private static StartView line(StartView view, Line line) {
        List<Line> lines = new ArrayList<>(view.lines());
        lines.add(line);
        int from = Math.max(0, lines.size() - StartView.LINES);
        return new StartView(view.request(), view.began(), view.steps(), view.parts(), List.copyOf(lines.subList(from, lines.size())));
    }
}
