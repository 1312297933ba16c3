package io.infometis.desktop.ui.states;

import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.common.StatusGlyph;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What is not as it should be, over the place that it concerns: the fact, a sentence, and what can be done.
public final class Banner extends HBox {
    public Banner(Status status, String fact, String sentence, Button... buttons) {
        super(12);
        getStyleClass().add("banner");
        pseudoClassStateChanged(status.pseudoClass(), true);
        VBox text = new VBox(4, Texts.of(fact, Styles.STRONG), Texts.wrapped(sentence));
        if (buttons.length > 0) {
            text.getChildren().add(new HBox(8, buttons));
        }
        HBox.setHgrow(text, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(new StatusGlyph(status), text);
        setAccessibleText(fact + " " + sentence);
    }
}
