package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.layers.graph.Detail;
import io.infometis.desktop.ui.layers.graph.FocusPath;
import io.infometis.desktop.ui.layers.graph.GraphModel;
import io.infometis.desktop.ui.layers.graph.GraphRow;
import io.infometis.desktop.ui.layers.graph.Step;
import java.util.Optional;

/// What is shown and what is chosen in it, and what keys and pointer do to both. `changed` runs after each change.
final class GraphState {
    private final Desk desk = new Desk();
    private final Runnable changed;
    private Marks marks = Marks.NONE;
    private Optional<String> current = Optional.empty();
    private Optional<String> pathOf = Optional.empty();

    GraphState(Runnable changed) {
        this.changed = changed;
    }

    Desk desk() {
        return desk;
    }

    Marks marks() {
        return marks;
    }

    /// The item that the keys are at.
    Optional<String> current() {
        return current;
    }

    void show(GraphModel model) {
        if (model.equals(desk.model())) {
            return;
        }
        desk.show(model);
        marks = Marks.NONE.select(marks.selected().filter(this::exists), path());
        current = current.filter(this::exists);
        changed.run();
    }

    /// Chooses an item and shows its path.
    void select(Optional<String> id) {
        Optional<String> known = id.filter(this::exists);
        current = known.or(() -> current);
        pathOf = known;
        marks = marks.select(known.filter(k -> desk.index().owner(k).isPresent()), path());
        changed.run();
    }

    /// Shows the path of the item that the keys are at.
    void showPath() {
        select(current);
    }

    /// Ends the path; when none is shown, ends the choice.
    void leave() {
        if (marks.path().isEmpty()) {
            marks = marks.select(Optional.empty(), Optional.empty());
        }
        pathOf = Optional.empty();
        marks = marks.path(Optional.empty());
        changed.run();
    }

    void hover(Optional<String> id) {
        if (!marks.hovered().equals(id)) {
            marks = marks.hover(id);
            changed.run();
        }
    }

    /// Goes to where one begins, unless the keys are somewhere already.
    void begin() {
        moveTo(current.or(desk.sheet()::first));
    }

    void step(Step step) {
        moveTo(current.isEmpty() ? desk.sheet().first() : desk.sheet().step(current.get(), step).or(() -> current));
    }

    private void moveTo(Optional<String> id) {
        current = id;
        id.ifPresent(desk::ensureVisible);
        changed.run();
    }

    /// Opens or closes the item that holds others; an item that holds none stays as it is.
    void toggle(String id) {
        if (opens(id)) {
            desk.toggle(id);
            changed.run();
        }
    }

    boolean opens(String id) {
        return desk.detail() != Detail.FAR && (desk.isGroup(id) || desk.index().row(id)
                .filter(r -> r instanceof GraphRow.FolderRow || r instanceof GraphRow.MoreRow).isPresent());
    }

    /// Chooses the next item whose words hold the text, after the one chosen; whether there is one.
    boolean find(String text) {
        Optional<String> next = Finder.next(desk.model(), text, marks.selected());
        next.ifPresent(id -> {
            select(next);
            ensureVisible(id);
        });
        return next.isPresent();
    }

    void ensureVisible(String id) {
        desk.ensureVisible(id);
        changed.run();
    }

    private boolean exists(String id) {
        return desk.isGroup(id) || desk.index().owner(id).isPresent();
    }

    private Optional<FocusPath> path() {
        return pathOf.flatMap(id -> FocusPath.of(desk.index(), id));
    }
}
