package io.infometis.desktop.ui.start;

import io.infometis.desktop.model.Place;
import io.infometis.desktop.model.ReportedProblem;
import io.infometis.desktop.ui.AgentSession;
import io.infometis.desktop.ui.Background;
import io.infometis.desktop.ui.Workstation;
import io.infometis.desktop.ui.common.Buttons;
import io.infometis.desktop.ui.common.Icon;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.common.StatusGlyph;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import io.infometis.desktop.ui.common.code.YamlLines;
import io.infometis.desktop.ui.common.code.YamlText;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Any problem: what happened, why, what to do, the lines of the file, and the command to paste.
public final class ProblemPane extends VBox {
    private static final int AROUND = 4;
    private final AgentSession session;
    private final Background background;
    private final Workstation workstation;
    private Optional<ReportedProblem> shown = Optional.empty();

    public ProblemPane(AgentSession session, Background background, Workstation workstation) {
        super(16);
        this.session = session;
        this.background = background;
        this.workstation = workstation;
        getStyleClass().add("problem");
    }

    /// @param repository  where the problem's place is looked up
    public void show(ReportedProblem problem, Optional<Path> repository) {
        if (shown.equals(Optional.of(problem))) {
            return;
        }
        shown = Optional.of(problem);
        HBox title = new HBox(8, new StatusGlyph(Status.FAILED), Texts.wrapped(problem.what(), Styles.TITLE_PANEL));
        title.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(title, facts(problem), buttons(problem, repository));
        if (!problem.commands().isEmpty()) {
            getChildren().add(commands(problem));
        }
        problem.log().ifPresent(l -> getChildren().add(Texts.wrapped(Messages.get("problem.log", l), Styles.SECOND)));
        problem.place().ifPresent(place -> repository.ifPresent(r -> excerpt(problem, place, r)));
    }

    private static GridPane facts(ReportedProblem problem) {
        GridPane grid = new GridPane(16, 8);
        int row = 0;
        if (problem.place().isPresent()) {
            grid.addRow(row++, Texts.of(Messages.get("problem.where"), Styles.MUTED),
                    Texts.wrapped(problem.place().get().toString(), Styles.MONO));
        }
        if (!problem.why().isEmpty()) {
            grid.addRow(row++, Texts.of(Messages.get("problem.why"), Styles.MUTED), Texts.wrapped(problem.why()));
        }
        grid.addRow(row, Texts.of(Messages.get("problem.advice"), Styles.MUTED), Texts.wrapped(problem.advice()));
        grid.getChildren().forEach(n -> GridPane.setValignment(n, javafx.geometry.VPos.TOP));
        return grid;
    }

    private HBox buttons(ReportedProblem problem, Optional<Path> repository) {
        HBox row = new HBox(8);
        problem.place().ifPresent(place -> repository.ifPresent(r -> {
            Button open = Buttons.plain(Messages.get(place.line() > 0 ? "problem.open-at" : "problem.open", place.line()),
                    () -> workstation.edit(r.resolve(place.file()), place.line()));
            open.setGraphic(new Icon("link-external", 14));
            row.getChildren().add(open);
        }));
        Button copy = Buttons.flat(Messages.get("problem.copy"), () -> workstation.copy(problem.message()));
        copy.setGraphic(new Icon("copy", 14));
        row.getChildren().add(copy);
        return row;
    }

    private VBox commands(ReportedProblem problem) {
        VBox all = new VBox(8, Texts.of(Messages.get("problem.commands"), Styles.STRONG, Styles.SECOND));
        problem.commands().forEach(c -> all.getChildren().add(new CommandLine(c, workstation)));
        return all;
    }

    private void excerpt(ReportedProblem problem, Place place, Path repository) {
        VBox box = new VBox(8);
        getChildren().add(3, box);
        background.run(() -> new YamlLines(session.call(a -> a.file(repository, place.file().toString())).lines()), text -> {
            if (shown.equals(Optional.of(problem))) {
                box.getChildren().setAll(Texts.of(place.file().toString(), Styles.MEDIUM, Styles.SECOND),
                        framed(lines(text, place.file().toString(), place.line())));
            }
        }, _ -> getChildren().remove(box)); // the problem says all that is known
    }

    private static VBox framed(YamlText lines) {
        VBox card = new VBox(lines);
        card.getStyleClass().addAll(Styles.CARD, "excerpt");
        return card;
    }

    private YamlText lines(YamlLines text, String name, int marked) {
        YamlText lines = new YamlText(name, workstation::copy);
        lines.excerpt(text, marked, AROUND);
        return lines;
    }
}
