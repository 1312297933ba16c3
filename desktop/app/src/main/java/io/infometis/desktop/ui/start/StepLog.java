package io.infometis.desktop.ui.start;

import io.infometis.desktop.model.StartView;
import io.infometis.desktop.model.StartView.Line;
import io.infometis.desktop.model.Step;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

/// The sentences of one step, the newest in sight.
final class StepLog extends ListView<Line> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final double ROW = 20;
    private final Label title = Texts.of("", Styles.STRONG);
    private final ZoneId zone;

    StepLog(ZoneId zone) {
        this.zone = zone;
        getStyleClass().add("step-log");
        setFixedCellSize(ROW);
        setCellFactory(_ -> new Cell());
        setAccessibleText(Messages.get("starting.log-of-step"));
        setPlaceholder(Texts.wrapped(Messages.get("starting.log-empty"), Styles.SECOND));
    }

    Label title() {
        return title;
    }

    void show(StartView start, Step step) {
        title.setText(Messages.get("step." + step.name().toLowerCase(Locale.ROOT)));
        List<Line> lines = start.lines().stream().filter(l -> l.step().isEmpty() || l.step().equals(Optional.of(step))).toList();
        if (!lines.equals(getItems())) {
            getItems().setAll(lines);
            scrollTo(Math.max(0, lines.size() - 1));
        }
    }

    /// All of it, to be copied.
    String text() {
        return getItems().stream().map(l -> TIME.format(l.at().atZone(zone)) + "  " + l.text()).collect(Collectors.joining("\n"));
    }

    /// Time and sentence.
    private final class Cell extends ListCell<Line> {
        private final Label time = Texts.of("", Styles.MONO, Styles.MUTED);
        private final Label text = Texts.of("", Styles.MONO);
        private final HBox row = new HBox(16, time, text);

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                time.setText(TIME.format(line.at().atZone(zone)));
                text.setText(line.text());
                setAccessibleText(line.text());
            }
        }
    }
}
