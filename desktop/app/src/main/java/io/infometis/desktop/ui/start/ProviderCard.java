package io.infometis.desktop.ui.start;

import io.infometis.desktop.model.Preflight;
import io.infometis.desktop.model.Preflight.ProviderChoice;
import io.infometis.desktop.ui.common.Icon;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Where the environment runs: each provider in order of choice, with the reason why it is taken or not.
final class ProviderCard extends VBox {
    private static final String AUTO = "auto";
    private final FirstRunModel model;
    private final ComboBox<String> choice = new ComboBox<>();
    private final Label because = Texts.wrapped("");
    private final VBox reasons = new VBox();

    ProviderCard(FirstRunModel model) {
        super(8);
        this.model = model;
        getStyleClass().add("block");
        choice.setId("provider");
        choice.setAccessibleText(Messages.get("provider"));
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(String name) {
                return name == null || name.equals(AUTO) ? Messages.get("provider.auto") : label(name);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        choice.getItems().setAll(AUTO);
        choice.setValue(AUTO);
        choice.valueProperty().addListener((_, _, now) -> {
            if (now != null) { // the items are just being changed
                model.provider().set(now);
            }
        });
        HBox top = new HBox(12, choice, because);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().addAll("provider-top", Styles.LINE_ROW);
        reasons.getStyleClass().add("provider-reasons");
        VBox card = new VBox(top, reasons);
        card.getStyleClass().add(Styles.CARD);
        getChildren().addAll(Texts.of(Messages.get("provider"), Styles.STRONG), card);
        model.preflight().addListener((_, _, now) -> update(now));
        update(model.preflight().get());
    }

    private String label(String name) {
        return providers().stream().filter(p -> p.name().equals(name)).map(ProviderChoice::label).findFirst().orElse(name);
    }

    private List<ProviderChoice> providers() {
        return model.preflight().get().map(Preflight::providers).orElse(List.of());
    }

    private void update(Optional<Preflight> known) {
        if (known.isEmpty()) {
            because.setText(Messages.get("provider.looking"));
            return;
        }
        List<String> names = Stream.concat(Stream.of(AUTO), known.get().providers().stream().map(ProviderChoice::name)).toList();
        if (!names.equals(choice.getItems())) {
            String wanted = model.provider().get();
            choice.setValue(null);
            choice.setItems(FXCollections.observableArrayList(names));
            Platform.runLater(() -> choice.setValue(wanted)); // the button takes it up only once it knows the items
        }
        because.setText(known.get().providers().stream().filter(ProviderChoice::taken).findFirst()
                .map(p -> Messages.get("provider.taken", p.label(), p.reason())).orElse(Messages.get("provider.none")));
        reasons.getChildren().setAll(known.get().providers().stream().map(ProviderCard::row).toList());
    }

    private static Node row(ProviderChoice provider) {
        Node mark = provider.taken() ? new Icon("check").in("accent-icon") : new Icon("dash");
        Label name = Texts.of(provider.label(), provider.taken() ? Styles.MEDIUM : Styles.MUTED, "provider-name");
        Label reason = Texts.wrapped(provider.reason(), Styles.SECOND);
        HBox.setHgrow(reason, Priority.ALWAYS);
        HBox row = new HBox(8, mark, name, reason);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("provider-row");
        row.pseudoClassStateChanged(Status.IN_SYNC.pseudoClass(), provider.taken());
        return row;
    }
}
