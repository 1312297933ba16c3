package io.infometis.desktop.ui;

import io.infometis.desktop.ui.common.Css;
import io.infometis.desktop.ui.common.Icon;
import io.infometis.desktop.ui.common.Logo;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The places, one button each; Settings at the foot.
final class Rail extends VBox {
    private static final double ICON = 20;
    private final Map<Place, ToggleButton> buttons = new EnumMap<>(Place.class);

    Rail(ObjectProperty<Place> place) {
        Css.add(this, Rail.class, "rail");
        setAlignment(Pos.TOP_CENTER);
        ToggleGroup group = new ToggleGroup();
        Logo logo = new Logo(24);
        logo.getStyleClass().add("rail-logo");
        getChildren().add(logo);
        for (Place each : Place.values()) {
            if (each == Place.SETTINGS) {
                Region gap = new Region();
                VBox.setVgrow(gap, Priority.ALWAYS);
                getChildren().add(gap);
            }
            getChildren().add(button(each, place, group));
        }
        place.addListener((_, _, now) -> select(now));
        select(place.get());
    }

    private void select(Place place) {
        buttons.forEach((each, button) -> button.setSelected(each == place));
    }

    private ToggleButton button(Place each, ObjectProperty<Place> place, ToggleGroup group) {
        ToggleButton button = new ToggleButton(each.word(), new Icon(each.icon(), ICON));
        button.setContentDisplay(ContentDisplay.TOP);
        button.getStyleClass().add("rail-item");
        button.setToggleGroup(group);
        button.setTooltip(new Tooltip(each.word()));
        button.setAccessibleText(each.word());
        button.setOnAction(_ -> {
            button.setSelected(true); // a place is left by choosing another
            place.set(each);
        });
        buttons.put(each, button);
        return button;
    }

    /// Icons only, below the width at which words fit.
    void narrow(boolean narrow) {
        pseudoClassStateChanged(io.infometis.desktop.ui.common.Styles.NARROW, narrow);
        buttons.values().forEach(b -> b.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TOP));
    }
}
