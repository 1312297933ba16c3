package io.infometis.desktop.ui.layers.details;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.ObjectView;
import io.infometis.desktop.ui.StateWords;
import io.infometis.desktop.ui.common.Icon;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.common.StatusGlyph;
import io.infometis.desktop.ui.common.StatusLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// An environment's cluster: what Flux applied, and every object with its health, worst first.
final class ClusterPane extends StackPane {
    ClusterPane(EnvironmentView view, Consumer<Optional<String>> choose) {
        Heading heading = new Heading(new Icon("server", 16), view.environment().name(),
                Messages.get("details.cluster", view.provider(), StateWords.of(view.state())),
                new StatusLabel(Status.of(view.applied())).asBadge());
        List<Node> kustomizations = new ArrayList<>();
        view.kustomizations().forEach(k -> kustomizations.add(new Row(new StatusGlyph(Status.of(k.state())), k.namespace() + "/" + k.name(),
                k.applied().map(r -> r.shortCommit()).orElse(Status.of(k.state()).word()), () -> {
                })));
        List<Row> objects = view.objects().stream()
                .sorted(Comparator.comparing((ObjectView o) -> Status.of(o.health())).thenComparing(ObjectView::id))
                .map(o -> NothingPane.object(view, o, choose)).toList();
        getChildren().add(Section.page(heading, List.of(new Section(Messages.get("details.kustomizations"), "", kustomizations),
                new Section(Messages.get("details.objects"), Messages.get("details.healthy", view.healthy(), view.objects().size()),
                        objects))));
    }
}
