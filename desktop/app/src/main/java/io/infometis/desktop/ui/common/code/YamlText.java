package io.infometis.desktop.ui.common.code;

import io.infometis.desktop.ui.common.Css;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A read-only view of YAML: numbered lines of 20 px in colours, of which one may be marked. Copy (Ctrl/Cmd+C) takes the chosen lines, else all.
/// Only the lines in sight are made, so ten thousand are as quick as ten.
public final class YamlText extends ListView<Integer> {
    public static final double ROW = 20;
    private static final int CONTEXT = 2;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private final Consumer<String> copy;
    private YamlLines lines = YamlLines.none();
    private int marked;

    /// @param name  what it shows, for screen readers
    /// @param copy  takes a text for the clipboard
    public YamlText(String name, Consumer<String> copy) {
        this.copy = copy;
        Css.add(this, YamlText.class, "yaml-text");
        setFixedCellSize(ROW);
        setAccessibleText(name);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(_ -> new YamlCell(line -> lines.spans(line), line -> line == marked - 1));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Shows all lines; `line` is marked (0 = none) and brought into sight.
    public void show(YamlLines text, int line) {
        show(text, line, 0, text.size());
        if (line > 0) {
            scrollTo(Math.max(0, line - 1 - CONTEXT));
        }
    }

    /// Shows the lines around `line`, or the first ones for 0, and takes just their height.
    public void excerpt(YamlLines text, int line, int around) {
        int first = line == 0 ? 0 : Math.clamp(line - 1 - around, 0, text.size());
        int last = Math.min(text.size(), line == 0 ? 2 * around : line + around);
        show(text, line, first, Math.max(first, last));
        double height = (last - first) * ROW + getInsets().getTop() + getInsets().getBottom();
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    /// Hands the chosen lines over for the clipboard, all that are shown when none is chosen.
    public void copyChosen() {
        List<Integer> chosen = getSelectionModel().getSelectedItems().stream().sorted().toList();
        copy.accept((chosen.isEmpty() ? getItems() : chosen).stream().map(lines::text).collect(Collectors.joining("\n", "", "\n")));
    }

    private void show(YamlLines text, int line, int first, int last) {
        lines = text;
        marked = line;
        setItems(FXCollections.observableArrayList(IntStream.range(first, last).boxed().toList()));
        refresh();
    }

    private void pressed(KeyEvent event) {
        if (COPY.match(event)) {
            copyChosen();
            event.consume();
        }
    }
}
