package io.infometis.desktop.ui.settings;

import io.infometis.desktop.ui.common.Appearance;
import io.infometis.desktop.ui.common.Css;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The settings; each is kept as soon as it is changed.
public final class SettingsView extends VBox {
    private final SettingsFile file;

    public SettingsView(SettingsFile file) {
        super(24);
        this.file = file;
        Css.add(this, SettingsView.class, "settings-view");
        Settings now = file.get();
        GridPane look = new GridPane(16, 12);
        row(look, "settings.scheme", choice("settings.scheme", Appearance.Scheme.values(), now.appearance().scheme(),
                s -> change(v -> new Appearance(s, v.highContrast(), v.reducedMotion()))));
        row(look, "settings.contrast", check("settings.contrast", now.appearance().highContrast(),
                on -> change(v -> new Appearance(v.scheme(), on, v.reducedMotion()))));
        row(look, "settings.motion", check("settings.motion", now.appearance().reducedMotion(),
                on -> change(v -> new Appearance(v.scheme(), v.highContrast(), on))));
        GridPane tools = new GridPane(16, 12);
        row(tools, "settings.editor",
                field("settings.editor", now.editor(), t -> keep(s -> new Settings(s.appearance(), t, s.terminal(), s.onClose()))));
        row(tools, "settings.terminal",
                field("settings.terminal", now.terminal(), t -> keep(s -> new Settings(s.appearance(), s.editor(), t, s.onClose()))));
        GridPane window = new GridPane(16, 12);
        row(window, "settings.close", choice("settings.close", Settings.OnClose.values(), now.onClose(),
                c -> keep(s -> s.withOnClose(c))));
        getChildren().addAll(Texts.of(Messages.get("place.settings"), Styles.TITLE_PAGE), group("settings.look", look),
                group("settings.tools", tools),
                group("settings.window", window));
    }

    private static VBox group(String key, Node form) {
        return new VBox(12, Texts.of(Messages.get(key), Styles.TITLE_PANEL), form);
    }

    private static void row(GridPane grid, String key, Control control) {
        Label label = Texts.of(Messages.get(key));
        label.setLabelFor(control);
        label.getStyleClass().add("setting-name");
        control.setAccessibleText(Messages.get(key));
        grid.addRow(grid.getRowCount(), label, new VBox(2, control, Texts.wrapped(Messages.get(key + ".text"), Styles.SECOND)));
        javafx.scene.layout.GridPane.setValignment(label, javafx.geometry.VPos.TOP);
    }

    private static CheckBox check(String key, boolean on, java.util.function.Consumer<Boolean> changed) {
        CheckBox box = new CheckBox(Messages.get(key + ".on"));
        box.setSelected(on);
        box.selectedProperty().addListener((_, _, now) -> changed.accept(now));
        return box;
    }

    private static TextField field(String key, String text, java.util.function.Consumer<String> changed) {
        TextField field = new TextField(text);
        field.setPromptText(Messages.get(key + ".found"));
        field.getStyleClass().add(Styles.MONO);
        field.textProperty().addListener((_, _, now) -> changed.accept(now));
        return field;
    }

    private static <T extends Enum<T>> ComboBox<T> choice(String key, T[] values, T chosen, java.util.function.Consumer<T> changed) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setValue(chosen);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : Messages.get(key + "." + value.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public T fromString(String text) {
                return chosen; // not editable
            }
        });
        box.valueProperty().addListener((_, _, now) -> changed.accept(now));
        return box;
    }

    private void change(Function<Appearance, Appearance> change) {
        keep(s -> new Settings(change.apply(s.appearance()), s.editor(), s.terminal(), s.onClose()));
    }

    private void keep(Function<Settings, Settings> change) {
        file.keep(change.apply(file.get()));
    }
}
