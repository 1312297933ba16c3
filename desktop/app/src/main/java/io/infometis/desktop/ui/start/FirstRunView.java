package io.infometis.desktop.ui.start;

import io.infometis.desktop.model.Finding;
import io.infometis.desktop.model.Preflight;
import io.infometis.desktop.ui.Workstation;
import io.infometis.desktop.ui.common.Buttons;
import io.infometis.desktop.ui.common.Css;
import io.infometis.desktop.ui.common.Icon;
import io.infometis.desktop.ui.common.Logo;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The first start: what will happen, which repository, where it runs, and whether this machine can.
public final class FirstRunView extends BorderPane {
    private final FirstRunModel model;
    private final Button start;
    private final Label hint = Texts.of("", Styles.MUTED);
    private final Tooltip why = new Tooltip();

    public FirstRunView(FirstRunModel model, Workstation workstation, Runnable settings) {
        this.model = model;
        Css.add(this, FirstRunView.class, "first-run-view");
        start = Buttons.primary(Messages.get("action.start", model.environment().name()), model::start);
        start.getStyleClass().add(Styles.LARGE);
        start.setGraphic(new Icon("play"));
        start.setId("start");
        setTop(head(settings));
        VBox left = new VBox(Texts.of(Messages.get("first-run.title", model.environment().name()), Styles.TITLE_PAGE), will(),
                new RepositoryCard(model), new ProviderCard(model));
        left.getStyleClass().add("left");
        HBox columns = new HBox(64, left, new ChecksCard(model, workstation));
        columns.getStyleClass().add("columns");
        columns.setAlignment(Pos.TOP_CENTER);
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        setBottom(foot());
        model.preflight().addListener(_ -> update());
        model.cloning().addListener(_ -> update());
        update();
        model.check();
    }

    private static HBox head(Runnable settings) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button open = Buttons.flat(Messages.get("place.settings"), settings);
        open.setGraphic(new Icon("gear", 14));
        HBox head = new HBox(8, new Logo(20), Texts.of(Messages.get("product"), Styles.STRONG), gap, open);
        head.getStyleClass().addAll("first-run-head", "bar");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static VBox will() {
        VBox list = new VBox(8);
        list.getStyleClass().add("will");
        for (int i = 1; i <= 3; i++) {
            StackPane number = new StackPane(Texts.of(Integer.toString(i), Styles.STRONG, Styles.SECOND));
            number.getStyleClass().add("number");
            HBox row = new HBox(16, number, new HBox(4, Texts.of(Messages.get("first-run.will." + i), Styles.MEDIUM),
                    Texts.of(Messages.get("first-run.will." + i + ".how"), Styles.MUTED)));
            ((HBox) row.getChildren().getLast()).setAlignment(Pos.CENTER_LEFT);
            row.setAlignment(Pos.CENTER_LEFT);
            list.getChildren().add(row);
        }
        list.getChildren().add(Texts.wrapped(Messages.get("first-run.promise"), Styles.SECOND, "promise"));
        return list;
    }

    private Node foot() {
        StackPane holder = new StackPane(start); // a disabled button shows no tooltip of its own
        Tooltip.install(holder, why);
        HBox row = new HBox(16, holder, hint);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox foot = new HBox(row);
        foot.getStyleClass().add("first-run-foot");
        foot.setAlignment(Pos.CENTER);
        HBox.setHgrow(row, Priority.ALWAYS);
        row.getStyleClass().add("foot-row");
        return foot;
    }

    private void update() {
        Optional<Preflight> known = model.preflight().get();
        boolean blocked = known.filter(Preflight::blocked).isPresent();
        boolean cloning = !model.cloning().get().isEmpty();
        start.setDisable(blocked || cloning);
        String reason = known.map(p -> blocking(p.checks())).orElse("");
        why.setText(blocked ? reason : Messages.get("first-run.enter"));
        hint.setText(cloning
                ? model.cloning().get()
                : blocked ? reason : known.map(FirstRunView::duration).orElse(Messages.get("first-run.checking")));
    }

    private static String blocking(List<Finding> checks) {
        return checks.stream().filter(f -> f.severity() == Finding.Severity.BLOCKING).map(Finding::text).collect(Collectors.joining(" "));
    }

    private static String duration(Preflight preflight) {
        return preflight.partsToBuild().isEmpty()
                ? Messages.get("first-run.ready")
                : Messages.get("first-run.builds", preflight.partsToBuild().size());
    }
}
