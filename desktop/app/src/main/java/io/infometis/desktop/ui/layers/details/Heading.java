package io.infometis.desktop.ui.layers.details;

import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The panel's head: a picture and the name, what it is, then badges.
final class Heading extends VBox {
    private final HBox title = new HBox(8);
    private final Label name = Texts.wrapped("", Styles.TITLE_PANEL);
    private final Label kind = Texts.wrapped("", Styles.SECOND);
    private final FlowPane badges = new FlowPane(8, 8);

    Heading() {
        super(4);
        getStyleClass().add("heading");
        title.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, kind, badges);
    }

    Heading(Node picture, String name, String kind, Node... badges) {
        this();
        show(picture, name, kind, badges);
    }

    void show(Node picture, String words, String what, Node... all) {
        title.getChildren().setAll(picture, name);
        name.setText(words);
        kind.setText(what);
        badges.getChildren().setAll(all);
        badges.setVisible(all.length > 0);
        badges.setManaged(all.length > 0);
    }
}
