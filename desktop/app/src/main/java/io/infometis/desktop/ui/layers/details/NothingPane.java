package io.infometis.desktop.ui.layers.details;

import io.infometis.desktop.model.AppliedState;
import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.Health;
import io.infometis.desktop.model.ObjectView;
import io.infometis.desktop.ui.Order;
import io.infometis.desktop.ui.common.Icon;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.common.StatusGlyph;
import io.infometis.desktop.ui.layers.graph.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// Nothing is chosen: what is not applied or not healthy, worst first, by environment.
final class NothingPane extends StackPane {
    NothingPane(List<EnvironmentView> environments, Consumer<Optional<String>> choose) {
        List<Node> sections = environments.stream().filter(v -> v.state() instanceof EnvironmentState.Running)
                .sorted(Comparator.comparing(v -> v.environment().name(), Order.BY_STAGE)).<Node>map(v -> section(v, choose)).toList();
        String text = Messages.get(sections.isEmpty() ? "details.nothing.none" : "details.nothing.text");
        getChildren().add(Section.page(new Heading(new Icon("list-unordered", 16), Messages.get("details.nothing"), text), sections));
    }

    private static Section section(EnvironmentView view, Consumer<Optional<String>> choose) {
        List<Node> rows = new ArrayList<>();
        view.kustomizations().stream().filter(k -> k.state() != AppliedState.APPLIED)
                .forEach(k -> rows.add(new Row(new StatusGlyph(Status.of(k.state())), "Kustomization " + k.name(),
                        Status.of(k.state()).word(), () -> choose.accept(Optional.of(Ids.live(view.environment()))))));
        view.objects().stream().filter(o -> o.health() != Health.HEALTHY)
                .sorted(Comparator.comparing((ObjectView o) -> Status.of(o.health())).thenComparing(ObjectView::id))
                .forEach(o -> rows.add(object(view, o, choose)));
        if (rows.isEmpty()) {
            rows.add(new Row(new StatusGlyph(Status.IN_SYNC), Messages.get("details.all-well", view.objects().size()), "",
                    () -> choose.accept(Optional.of(Ids.live(view.environment())))));
        }
        return new Section(view.environment().name(), Messages.get("details.healthy", view.healthy(), view.objects().size()), rows);
    }

    static Row object(EnvironmentView view, ObjectView object, Consumer<Optional<String>> choose) {
        return new Row(new StatusGlyph(Status.of(object.health())), object.id().kind() + " " + object.id().name(),
                object.health().word(), () -> choose.accept(Optional.of(Ids.object(view.environment(), object.id()))));
    }
}
