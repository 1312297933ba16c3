package io.infometis.desktop.ui.layers.details;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Shows one of several contents, chosen by its word; the rest of the line stays free.
final class Tabs extends HBox {
    /// A word and what it shows.
    record Tab(String word, Node content) {}

    Tabs(Tab... tabs) {
        getStyleClass().add("details-tabs");
        HBox.setHgrow(this, Priority.ALWAYS);
        ToggleGroup group = new ToggleGroup();
        for (Tab tab : tabs) {
            ToggleButton button = new ToggleButton(tab.word());
            button.getStyleClass().add("details-tab");
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> button.setSelected(true)); // one is always chosen
            tab.content().visibleProperty().bind(button.selectedProperty());
            getChildren().add(button);
        }
        group.selectToggle(group.getToggles().getFirst());
    }
}
