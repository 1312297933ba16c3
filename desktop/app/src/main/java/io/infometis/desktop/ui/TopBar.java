package io.infometis.desktop.ui;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.Layer;
import io.infometis.desktop.ui.common.Buttons;
import io.infometis.desktop.ui.common.Icon;
import io.infometis.desktop.ui.common.LayerGlyph;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Which environment, which place, and what can be done to it.
final class TopBar extends HBox {
    private final ShellModel model;
    private final Actions actions;
    private final Dialogs dialogs;
    private final Workstation workstation;
    private final MenuButton environments = new MenuButton();
    private final Label place = Texts.of("", Styles.TITLE_PANEL, "place");
    private final MenuButton more = new MenuButton(Messages.get("action.more"));
    private final Button reconcile;

    TopBar(ShellModel model, Actions actions, Dialogs dialogs, Workstation workstation) {
        this.model = model;
        this.actions = actions;
        this.dialogs = dialogs;
        this.workstation = workstation;
        this.reconcile = Buttons.plain(Messages.get("action.reconcile"), () -> actions.reconcile(model.selected().get(), false));
        getStyleClass().addAll("top-bar", "bar");
        setAlignment(Pos.CENTER_LEFT);
        environments.setId("environments");
        environments.getStyleClass().add("environment-switch");
        environments.setGraphic(new LayerGlyph(Layer.ENVIRONMENT));
        reconcile.setId("reconcile");
        reconcile.setGraphic(new Icon("sync", 14));
        more.setId("more");
        more.setAccessibleText(Messages.get("action.more.sentence"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(environments, new Separator(javafx.geometry.Orientation.VERTICAL), place, gap, more, reconcile);
        model.workspace().addListener(_ -> update());
        model.selected().addListener(_ -> update());
        model.place().addListener(_ -> update());
        update();
    }

    private void update() {
        Environment selected = model.selected().get();
        String provider = model.environment().map(EnvironmentView::provider).orElse("");
        environments.setText(selected.name() + (provider.isEmpty() ? "" : "  " + provider));
        environments.setAccessibleText(Messages.get("environment.switch", selected.name()));
        environments.getItems().setAll(model.environments().stream().map(this::item).toList());
        environments.getItems().add(new SeparatorMenuItem());
        environments.getItems().add(menu("environment.new", dialogs::startOther));
        place.setText(model.place().get().word());
        boolean running = model.environment().filter(v -> v.state() instanceof EnvironmentState.Running).isPresent();
        reconcile.setDisable(!running);
        more.setDisable(model.environment().isEmpty());
        model.environment().ifPresent(this::more);
    }

    private MenuItem item(Environment environment) {
        EnvironmentView view = model.workspace().get().environments().get(environment.name());
        MenuItem item = new MenuItem(environment.name() + "  "
                + (view == null ? Messages.get("environment.never-started") : StateWords.of(view.state())));
        item.setOnAction(_ -> model.selected().set(environment));
        return item;
    }

    private void more(EnvironmentView view) {
        Environment environment = view.environment();
        boolean running = view.state() instanceof EnvironmentState.Running;
        MenuItem stop = menu("action.stop", () -> actions.stop(environment), environment.name());
        stop.setDisable(!running);
        MenuItem terminal = menu("action.terminal", () -> workstation.terminal(view));
        terminal.setDisable(view.kubeconfig().isEmpty());
        MenuItem kubectl = menu("action.copy-kubectl",
                () -> workstation.copy("kubectl --kubeconfig " + view.kubeconfig().map(Object::toString).orElse("") + " get all -A"));
        kubectl.setDisable(view.kubeconfig().isEmpty());
        MenuItem flux = menu("action.copy-flux", () -> workstation
                .copy("flux --kubeconfig " + view.kubeconfig().map(Object::toString).orElse("") + " get kustomizations -A"));
        flux.setDisable(view.kubeconfig().isEmpty());
        more.getItems().setAll(terminal, kubectl, flux, menu("action.logs", () -> workstation.open(view.logs())), new SeparatorMenuItem(),
                stop, menu("action.delete", () -> dialogs.delete(environment), environment.name()));
    }

    private static MenuItem menu(String key, Runnable action, Object... arguments) {
        MenuItem item = new MenuItem(Messages.get(key, arguments));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
