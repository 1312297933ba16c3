package io.infometis.desktop.ui.layers;

import io.infometis.desktop.ui.common.Icon;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Above the layers: what to find, and as what to show them.
final class LayersBar extends HBox {
    private final TextField find = new TextField();
    private final ToggleButton graph = new ToggleButton(Messages.get("layers.as-graph"), new Icon("workflow", 14));
    private final ToggleButton tree = new ToggleButton(Messages.get("layers.as-tree"), new Icon("list-unordered", 14));

    /// @param search  chooses the next thing of that name; whether there is one
    /// @param asTree  shows the tree, or the graph
    LayersBar(Predicate<String> search, Consumer<Boolean> asTree) {
        super(12);
        getStyleClass().addAll("layers-bar", "bar");
        setAlignment(Pos.CENTER_LEFT);
        Label none = Texts.of(Messages.get("layers.find.none"), Styles.SECOND);
        none.setVisible(false);
        find.setId("find");
        find.setPromptText(Messages.get("layers.find"));
        find.setAccessibleText(Messages.get("layers.find"));
        find.setOnAction(_ -> none.setVisible(!find.getText().isBlank() && !search.test(find.getText().strip())));
        find.textProperty().addListener(_ -> none.setVisible(false));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(find, Texts.of("/", "kbd"), none, gap, choice(asTree));
    }

    private HBox choice(Consumer<Boolean> asTree) {
        ToggleGroup group = new ToggleGroup();
        graph.getStyleClass().add(atlantafx.base.theme.Styles.LEFT_PILL);
        tree.getStyleClass().add(atlantafx.base.theme.Styles.RIGHT_PILL);
        graph.setId("as-graph");
        tree.setId("as-tree");
        graph.setToggleGroup(group);
        tree.setToggleGroup(group);
        graph.setSelected(true);
        graph.setOnAction(_ -> graph.setSelected(true)); // one is always chosen
        tree.setOnAction(_ -> tree.setSelected(true));
        tree.selectedProperty().addListener((_, _, now) -> asTree.accept(now));
        HBox both = new HBox(graph, tree);
        both.setAlignment(Pos.CENTER_RIGHT);
        return both;
    }

    void focusFind() {
        find.requestFocus();
        find.selectAll();
    }

    /// From graph to tree and back.
    void turn() {
        (tree.isSelected() ? graph : tree).setSelected(true);
    }
}
