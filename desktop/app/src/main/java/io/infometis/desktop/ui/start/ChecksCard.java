package io.infometis.desktop.ui.start;

import io.infometis.desktop.model.Finding;
import io.infometis.desktop.model.Preflight;
import io.infometis.desktop.model.ReportedProblem;
import io.infometis.desktop.ui.Workstation;
import io.infometis.desktop.ui.common.Buttons;
import io.infometis.desktop.ui.common.Icon;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.common.StatusGlyph;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What was found on this machine, with a command for each finding that can be mended.
final class ChecksCard extends VBox {
    private final Workstation workstation;
    private final VBox list = new VBox();

    ChecksCard(FirstRunModel model, Workstation workstation) {
        super(8);
        this.workstation = workstation;
        getStyleClass().add("checks");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button again = Buttons.flat(Messages.get("checks.again"), model::check);
        again.setGraphic(new Icon("sync", 14));
        again.getStyleClass().add(Styles.SMALL_BUTTON);
        HBox head = new HBox(Texts.of(Messages.get("checks"), Styles.STRONG), gap, again);
        head.setAlignment(Pos.CENTER_LEFT);
        list.getStyleClass().add(Styles.CARD);
        getChildren().addAll(head, list);
        model.preflight().addListener(_ -> update(model));
        model.problem().addListener(_ -> update(model));
        update(model);
    }

    private void update(FirstRunModel model) {
        Optional<ReportedProblem> problem = model.problem().get();
        Optional<Preflight> known = model.preflight().get();
        if (problem.isPresent()) {
            ReportedProblem p = problem.get();
            list.getChildren().setAll(row(Status.FAILED, p.what(), p.why() + " " + p.advice(), p.commands()));
        } else if (known.isEmpty()) {
            list.getChildren().setAll(row(Status.RECONCILING, Messages.get("checks.looking"), "", List.of()));
        } else {
            list.getChildren().setAll(known.get().checks().stream().map(this::row).toList());
        }
    }

    private Node row(Finding finding) {
        return row(switch (finding.severity()) {
            case PASSED -> Status.IN_SYNC;
            case NOTE -> Status.DRIFTED;
            case BLOCKING -> Status.FAILED;
        }, subject(finding), finding.text(), finding.commands());
    }

    private Node row(Status status, String subject, String text, List<String> commands) {
        Node mark = status == Status.DRIFTED ? new Icon("alert", 14).in("warning") : new StatusGlyph(status);
        StackPane place = new StackPane(mark);
        place.setMinWidth(16);
        HBox first = new HBox(8, place, Texts.wrapped(subject, Styles.MEDIUM));
        first.setAlignment(Pos.CENTER_LEFT);
        VBox row = new VBox(2, first);
        if (!text.isBlank()) {
            row.getChildren().add(Texts.wrapped(text.strip(), Styles.SECOND, "check-text"));
        }
        commands.forEach(c -> {
            CommandLine command = new CommandLine(c, workstation);
            command.getStyleClass().add("check-text");
            row.getChildren().add(command);
        });
        row.getStyleClass().addAll("check", Styles.LINE_ROW);
        return row;
    }

    private static String subject(Finding finding) {
        String subject = finding.subject();
        return subject.isEmpty() ? subject : subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1);
    }
}
