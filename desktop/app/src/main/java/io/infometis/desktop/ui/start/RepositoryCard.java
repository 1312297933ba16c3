package io.infometis.desktop.ui.start;

import io.infometis.desktop.ui.common.Buttons;
import io.infometis.desktop.ui.common.Icon;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import io.infometis.desktop.ui.start.FirstRunModel.Origin;
import java.io.File;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.Duration;

/// The repository: a new one, one on this machine, or a clone.
final class RepositoryCard extends VBox {
    private static final double TILE = 208;
    private static final Duration TYPING = Duration.millis(400);
    private final FirstRunModel model;
    private final TextField url = new TextField();
    private final TextField folder = new TextField();
    private final Label hint = Texts.wrapped("", Styles.SECOND);

    RepositoryCard(FirstRunModel model) {
        super(8);
        this.model = model;
        getStyleClass().add("block");
        ToggleGroup group = new ToggleGroup();
        HBox tiles = new HBox(8);
        for (Origin origin : Origin.values()) {
            tiles.getChildren().add(tile(origin, group));
        }
        url.setPromptText(Messages.get("repository.url"));
        url.setAccessibleText(Messages.get("repository.url"));
        url.textProperty().bindBidirectional(model.url());
        url.getStyleClass().add(Styles.MONO);
        url.visibleProperty().bind(model.origin().isEqualTo(Origin.CLONE));
        url.managedProperty().bind(url.visibleProperty());
        folder.textProperty().bindBidirectional(model.folder());
        folder.setId("folder");
        folder.setAccessibleText(Messages.get("repository.folder"));
        folder.getStyleClass().add(Styles.MONO);
        PauseTransition pause = new PauseTransition(TYPING); // not a check for every letter
        pause.setOnFinished(_ -> model.check());
        folder.textProperty().addListener(_ -> pause.playFromStart());
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button choose = Buttons.plain(Messages.get("repository.choose"), this::choose);
        choose.setGraphic(new Icon("file-directory", 14));
        getChildren().addAll(Texts.of(Messages.get("repository"), Styles.STRONG), tiles, url, new HBox(8, folder, choose), hint);
        model.origin().addListener(_ -> update());
        update();
    }

    private RadioButton tile(Origin origin, ToggleGroup group) {
        String key = "repository." + origin.name().toLowerCase(Locale.ROOT);
        RadioButton tile = new RadioButton();
        VBox words = new VBox(4, Texts.of(Messages.get(key), Styles.MEDIUM), Texts.of(Messages.get(key + ".text"), Styles.SECOND));
        words.getStyleClass().add("tile-words");
        tile.setGraphic(words);
        tile.getStyleClass().addAll(Styles.CARD, "tile");
        tile.setToggleGroup(group);
        tile.setSelected(model.origin().get() == origin);
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setPrefWidth(TILE);
        tile.setAccessibleText(Messages.get(key) + ". " + Messages.get(key + ".text"));
        HBox.setHgrow(tile, Priority.ALWAYS);
        tile.selectedProperty().addListener((_, _, chosen) -> {
            if (chosen) {
                model.origin().set(origin);
            }
        });
        return tile;
    }

    private void update() {
        hint.setText(Messages.get("repository." + model.origin().get().name().toLowerCase(Locale.ROOT) + ".hint"));
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.get("repository.choose"));
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            model.folder().set(chosen.toString());
        }
    }
}
