package io.infometis.desktop.ui.layers;

import io.infometis.desktop.ui.common.Buttons;
import io.infometis.desktop.ui.common.Icon;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.layers.details.DetailsPanel;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// The panel's place: beside the graph where there is room, else a strip that opens it as a sheet over the graph.
final class DetailsSide {
    private static final double ROOM = 1060;
    private final BorderPane pane;
    private final StackPane content;
    private final DetailsPanel details;
    private final Button strip;

    DetailsSide(BorderPane pane, StackPane content, DetailsPanel details) {
        this.pane = pane;
        this.content = content;
        this.details = details;
        this.strip = Buttons.flat(Messages.get("details.name"), this::toggle);
        strip.setGraphic(new Icon("list-unordered", 16));
        strip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        strip.setId("details-strip");
        strip.getStyleClass().add("details-strip");
        strip.setMaxHeight(Double.MAX_VALUE);
        strip.setMinWidth(Button.USE_PREF_SIZE);
        StackPane.setAlignment(details, Pos.CENTER_RIGHT);
        pane.setRight(details);
        pane.widthProperty().addListener((_, _, width) -> narrow(width.doubleValue() < ROOM));
    }

    /// Shows the panel, where it is not shown already.
    void open() {
        if (pane.getRight() == strip && !content.getChildren().contains(details)) {
            content.getChildren().add(details);
        }
    }

    private void toggle() {
        if (!content.getChildren().remove(details)) {
            content.getChildren().add(details);
        }
    }

    private void narrow(boolean narrow) {
        if (narrow == (pane.getRight() == strip)) {
            return;
        }
        content.getChildren().remove(details);
        pane.setRight(narrow ? strip : details);
    }
}
