package io.infometis.desktop.ui.states;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.ReportedProblem;
import io.infometis.desktop.model.Revision;
import io.infometis.desktop.model.StoppedFacts;
import io.infometis.desktop.ui.Actions;
import io.infometis.desktop.ui.common.Buttons;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.common.StatusGlyph;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.function.Consumer;
import javafx.scene.control.Button;

/// The screens on which nothing runs.
public final class StateViews {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private final Actions actions;
    private final Consumer<Environment> delete;
    private final ZoneId zone;

    /// @param delete  asks, then deletes
    public StateViews(Actions actions, Consumer<Environment> delete, ZoneId zone) {
        this.actions = actions;
        this.delete = delete;
        this.zone = zone;
    }

    public EmptyState absent(Environment environment) {
        Button start = Buttons.primary(Messages.get("action.start", environment.name()), () -> actions.start(environment));
        return new EmptyState(new LayersPicture(), Messages.get("absent.fact", environment.name()),
                List.of(Messages.get("absent.text", environment.name())), start);
    }

    public EmptyState stopped(EnvironmentView view) {
        String name = view.environment().name();
        List<String> sentences = new ArrayList<>();
        view.stopped().ifPresent(facts -> tell(facts, sentences));
        Button start = Buttons.primary(Messages.get("action.start", name), () -> actions.start(view.environment()));
        Button remove = Buttons.delete(Messages.get("action.delete", name), () -> delete.accept(view.environment()));
        return new EmptyState(square(), Messages.get("stopped.fact", name), sentences, start, remove);
    }

    private static javafx.scene.layout.Region square() {
        javafx.scene.layout.Region square = new javafx.scene.layout.Region();
        square.getStyleClass().add("square-mark");
        return square;
    }

    private void tell(StoppedFacts facts, List<String> sentences) {
        String size = Sizes.of(facts.bytes());
        sentences.add(facts.stopped().map(at -> Messages.get("stopped.when", STAMP.format(at.atZone(zone)), size))
                .orElseGet(() -> Messages.get("stopped.kept", size)));
        facts.applied().map(Revision::shortCommit)
                .ifPresent(c -> sentences.add(Messages.get("stopped.applied", c, facts.objects())));
    }

    public EmptyState stopping(EnvironmentView view) {
        return new EmptyState(new StatusGlyph(Status.RECONCILING), Messages.get("stopping.fact", view.environment().name()),
                List.of(Messages.get("stopping.text")));
    }

    /// @param doing  what goes on just now; empty = nothing worth a word
    public EmptyState connecting(String doing) {
        return new EmptyState(new LayersPicture(), Messages.get("connecting.fact"),
                List.of(doing.isEmpty() ? Messages.get("connecting.text") : doing));
    }

    /// There was never an answer, so there is nothing else to show.
    public EmptyState unreachable(ReportedProblem problem, Runnable again) {
        List<String> sentences = Stream.concat(Stream.of(problem.why(), problem.advice()), problem.commands().stream())
                .filter(s -> !s.isEmpty()).toList();
        return new EmptyState(new StatusGlyph(Status.FAILED), problem.what(), sentences,
                Buttons.primary(Messages.get("unreachable.now"), again));
    }
}
