package io.infometis.desktop.ui.layers.details;

import io.infometis.desktop.model.ObjectDetails;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.ObjectView;
import io.infometis.desktop.ui.AgentSession;
import io.infometis.desktop.ui.Background;
import io.infometis.desktop.ui.Workstation;
import io.infometis.desktop.ui.common.Buttons;
import io.infometis.desktop.ui.common.Icon;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.common.StatusLabel;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.code.YamlLines;
import io.infometis.desktop.ui.common.code.YamlText;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A live object: its YAML as the cluster has it now, and its events; read again when its health changes, and on demand.
final class ObjectPane extends VBox {
    private final AgentSession session;
    private final Background background;
    private final Workstation workstation;
    private final Heading heading = new Heading();
    private final Note note = new Note();
    private final YamlText yaml;
    private final EventList events;
    private Optional<Details.Live> shown = Optional.empty();

    private record Read(ObjectDetails object, YamlLines lines) {}

    ObjectPane(AgentSession session, Background background, Workstation workstation, ZoneId zone) {
        this.session = session;
        this.background = background;
        this.workstation = workstation;
        this.yaml = new YamlText(Messages.get("details.yaml.live"), workstation::copy);
        this.events = new EventList(zone);
        Button again = Buttons.flat(Messages.get("details.read-again"), () -> shown.ifPresent(this::read));
        again.setGraphic(new Icon("sync", 14));
        StackPane content = new StackPane(yaml, events);
        VBox.setVgrow(content, Priority.ALWAYS);
        HBox bar = new HBox(8, new Tabs(new Tabs.Tab(Messages.get("details.yaml"), yaml),
                new Tabs.Tab(Messages.get("details.events"), events)), again);
        bar.getStyleClass().addAll("details-bar", "bar");
        getChildren().addAll(heading, bar, note, content);
    }

    void show(Details.Live subject) {
        boolean same = isShown(subject);
        boolean changed = shown.filter(s -> s.object().equals(subject.object())).isEmpty();
        shown = Optional.of(subject);
        heading.show(new Icon("package", 16), subject.object().id().name(), what(subject.object().id()), health(subject.object()),
                kubectl(subject));
        if (!same) {
            yaml.show(YamlLines.none(), 0);
            events.show(java.util.List.of());
        }
        if (!same || changed) {
            read(subject);
        }
    }

    private void read(Details.Live subject) {
        note.setText(Messages.get("details.reading"));
        ObjectId id = subject.object().id();
        background.run(() -> {
            ObjectDetails read = session.call(a -> a.object(subject.environment().environment(), id));
            return new Read(read, new YamlLines(read.yaml().map(y -> y.lines().toList()).orElse(java.util.List.of())));
        }, read -> {
            if (isShown(subject)) {
                note.setText(read.object().yaml().isPresent() ? subject.object().message() : Messages.get("details.gone"));
                yaml.show(read.lines(), 0);
                events.show(read.object().events());
            }
        }, problem -> {
            if (isShown(subject)) {
                note.setText(problem.what() + " " + problem.advice());
            }
        });
    }

    private boolean isShown(Details.Live subject) {
        return shown.filter(s -> s.object().id().equals(subject.object().id())
                && s.environment().environment().equals(subject.environment().environment())).isPresent();
    }

    private static StatusLabel health(ObjectView object) {
        return new StatusLabel(Status.of(object.health()), object.health().word()).asBadge();
    }

    private Button kubectl(Details.Live subject) {
        ObjectId id = subject.object().id();
        String kind = id.group().isEmpty() ? id.kind() : id.kind() + "." + id.group();
        String command = "kubectl" + subject.environment().kubeconfig().map(k -> " --kubeconfig " + k).orElse("") + " get "
                + kind.toLowerCase(java.util.Locale.ROOT) + " " + id.name() + (id.namespace().isEmpty() ? "" : " -n " + id.namespace())
                + " -o yaml";
        Button copy = Buttons.plain(Messages.get("action.copy-kubectl"), () -> workstation.copy(command));
        copy.getStyleClass().add(Styles.SMALL_BUTTON);
        return copy;
    }

    private static String what(ObjectId id) {
        return id.namespace().isEmpty()
                ? Messages.get("details.object.cluster", id.kind())
                : Messages.get("details.object", id.kind(), id.namespace());
    }
}
