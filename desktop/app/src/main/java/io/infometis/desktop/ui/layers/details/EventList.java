package io.infometis.desktop.ui.layers.details;

import io.infometis.desktop.model.ObjectDetails.ObjectEvent;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.common.StatusGlyph;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// An object's events, newest first.
final class EventList extends ListView<ObjectEvent> {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);
    private final ZoneId zone;

    EventList(ZoneId zone) {
        this.zone = zone;
        getStyleClass().add("event-list");
        setAccessibleText(Messages.get("details.events"));
        setPlaceholder(Texts.wrapped(Messages.get("details.no-events"), Styles.SECOND));
        setCellFactory(_ -> new Cell());
    }

    void show(List<ObjectEvent> events) {
        setItems(FXCollections.observableArrayList(events));
    }

    private final class Cell extends ListCell<ObjectEvent> {
        @Override
        protected void updateItem(ObjectEvent event, boolean empty) {
            super.updateItem(event, empty);
            if (empty || event == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            String when = event.last().map(at -> STAMP.format(at.atZone(zone))).orElse("");
            String often = event.count() > 1 ? Messages.get("details.times", event.count()) : "";
            VBox words = new VBox(2, Texts.of(event.reason(), Styles.MEDIUM), Texts.wrapped(event.message(), Styles.SECOND),
                    Texts.of((when + " " + often).strip(), Styles.SECOND, Styles.MONO));
            words.prefWidthProperty().bind(EventList.this.widthProperty().subtract(60));
            setGraphic(new HBox(8, new StatusGlyph(event.warning() ? Status.DRIFTED : Status.IN_SYNC), words));
            setAccessibleText(
                    Messages.get(event.warning() ? "details.event.warning" : "details.event", event.reason(), event.message(), when));
        }
    }
}
