package io.infometis.desktop.ui.layers.details;

import io.infometis.desktop.model.FileText;
import io.infometis.desktop.model.FileView;
import io.infometis.desktop.model.ReportedProblem;
import io.infometis.desktop.ui.AgentSession;
import io.infometis.desktop.ui.Background;
import io.infometis.desktop.ui.Workstation;
import io.infometis.desktop.ui.common.Buttons;
import io.infometis.desktop.ui.common.Icon;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import io.infometis.desktop.ui.common.code.YamlLines;
import io.infometis.desktop.ui.common.code.YamlText;
import io.infometis.desktop.ui.layers.graph.GraphWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A file of the work tree: what it is for, and its text; read again whenever the layers change.
final class FilePane extends VBox {
    private final AgentSession session;
    private final Background background;
    private final Workstation workstation;
    private final Heading heading = new Heading();
    private final Note note = new Note();
    private final YamlText text;
    private Optional<Details.File> shown = Optional.empty();

    private record Read(FileText file, YamlLines lines) {}

    FilePane(AgentSession session, Background background, Workstation workstation) {
        this.session = session;
        this.background = background;
        this.workstation = workstation;
        this.text = new YamlText(Messages.get("details.file"), workstation::copy);
        VBox.setVgrow(text, Priority.ALWAYS);
        getChildren().addAll(heading, note, text);
    }

    void show(Details.File subject) {
        boolean same = shown.filter(s -> path(s).equals(path(subject))).isPresent();
        shown = Optional.of(subject);
        heading.show(new Icon("file", 16), GraphWords.name(path(subject)), what(subject), badges(subject));
        if (!same) {
            text.show(YamlLines.none(), 0);
            note.setText(Messages.get("details.reading"));
        }
        background.run(() -> {
            FileText read = session.call(a -> a.file(subject.layers().repository(), path(subject)));
            return new Read(read, new YamlLines(read.lines()));
        }, read -> {
            if (shown.equals(Optional.of(subject))) {
                note.setText(read.file().cut() ? Messages.get("details.cut") : "");
                text.show(read.lines(), 0);
            }
        }, problem -> failed(subject, problem));
    }

    private void failed(Details.File subject, ReportedProblem problem) {
        if (shown.equals(Optional.of(subject))) {
            text.show(YamlLines.none(), 0);
            note.setText(problem.what() + " " + problem.advice());
        }
    }

    private Node[] badges(Details.File subject) {
        List<Node> all = new ArrayList<>();
        if (subject.row().edited()) {
            all.add(Texts.of(Messages.get("layers.edited"), Styles.CHIP));
        }
        Button open = Buttons.plain(Messages.get("details.edit"), () -> workstation
                .edit(subject.layers().repository().resolve(path(subject)), line()));
        open.getStyleClass().add(Styles.SMALL_BUTTON);
        open.setId("edit");
        all.add(open);
        return all.toArray(Node[]::new);
    }

    /// The line chosen in the text, else the first.
    private int line() {
        return Math.max(0, text.getSelectionModel().getSelectedIndex() + 1);
    }

    private static String what(Details.File subject) {
        FileView file = subject.row().file();
        String listed = file.line() > 0 ? Messages.get("details.listed", subject.overlay().name(), file.line()) : "";
        return Messages.get("details.file.what", path(subject), file.role().word(), listed);
    }

    private static String path(Details.File subject) {
        return subject.row().file().path();
    }
}
