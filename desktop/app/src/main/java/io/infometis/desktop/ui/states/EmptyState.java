package io.infometis.desktop.ui.states;

import io.infometis.desktop.ui.common.Css;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One fact, one sentence on what to do, at most two buttons.
public final class EmptyState extends VBox {
    public EmptyState(Node picture, String fact, List<String> sentences, Button... buttons) {
        Css.add(this, EmptyState.class, "empty-state");
        setAlignment(Pos.CENTER);
        Label title = Texts.of(fact, Styles.TITLE_PANEL);
        getChildren().addAll(picture, title);
        sentences.forEach(s -> getChildren().add(Texts.of(s, Styles.MUTED)));
        HBox row = new HBox(8, buttons);
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("buttons");
        getChildren().add(row);
        setAccessibleText(fact);
    }
}
