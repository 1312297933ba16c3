package io.infometis.desktop.ui.layers.details;

import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A titled list of rows.
final class Section extends VBox {
    Section(String title, String right, List<? extends Node> rows) {
        getStyleClass().add("section");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, Texts.of(title, Styles.MEDIUM, "section-title"), gap, Texts.of(right, Styles.SECOND));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("section-head");
        getChildren().add(head);
        getChildren().addAll(rows);
    }

    /// A heading and sections, which scroll when they are long.
    static VBox page(Node heading, List<? extends Node> sections) {
        VBox all = new VBox();
        all.getChildren().addAll(sections);
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return new VBox(heading, scroll);
    }
}
