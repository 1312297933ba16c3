package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.model.Layer;
import io.infometis.desktop.ui.common.Icon;
import io.infometis.desktop.ui.common.LayerLabel;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Texts;
import io.infometis.desktop.ui.layers.graph.Detail;
import io.infometis.desktop.ui.layers.graph.GraphModel;
import io.infometis.desktop.ui.layers.graph.GraphNode;
import io.infometis.desktop.ui.layers.graph.GraphWords;
import io.infometis.desktop.ui.layers.graph.Lane;
import io.infometis.desktop.ui.layers.graph.Lanes;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/// The names of the lanes with how much is in them; they stay while the lanes scroll.
final class LaneHeads extends Pane {
    static final double HEIGHT = 32;
    private static final double ICON = 14;
    private final Map<Lane, Label> counts = new EnumMap<>(Lane.class);
    private final Map<Lane, HBox> heads = new EnumMap<>(Lane.class);

    LaneHeads() {
        getStyleClass().add("lane-heads");
        for (Lane lane : Lane.values()) {
            Label count = Texts.of("", "lane-count");
            Label name = label(lane);
            name.setMinWidth(USE_PREF_SIZE); // the count gives way
            HBox head = new HBox(name, count);
            head.getStyleClass().add("lane-head");
            counts.put(lane, count);
            heads.put(lane, head);
            getChildren().add(head);
        }
    }

    void show(GraphModel model, Detail detail) {
        for (Lane lane : Lane.values()) {
            Objects.requireNonNull(counts.get(lane)).setText(count(model, lane, detail));
        }
    }

    private static String count(GraphModel model, Lane lane, Detail detail) {
        int nodes = model.in(lane).size();
        if (lane != Lane.CLUSTER) {
            return Messages.get("graph.overlays", nodes);
        }
        return detail == Detail.FAR
                ? Messages.get("graph.objects", model.in(lane).stream()
                        .mapToInt(n -> n instanceof GraphNode.LiveNode live ? live.view().objects().size() : 0).sum())
                : Messages.get("graph.environments", nodes);
    }

    private static Label label(Lane lane) {
        return switch (lane) {
            case CORE -> new LayerLabel(Layer.CORE, GraphWords.of(lane));
            case ADAPTATIONS -> new LayerLabel(Layer.ADAPTATION, GraphWords.of(lane));
            case ENVIRONMENTS -> new LayerLabel(Layer.ENVIRONMENT, GraphWords.of(lane));
            case CLUSTER -> {
                Label label = Texts.of(GraphWords.of(lane), "live-head");
                label.setGraphic(new Icon(IconPaths.CLUSTER, ICON));
                yield label;
            }
        };
    }

    @Override
    protected void layoutChildren() {
        Lanes lanes = Lanes.of(getWidth(), 1);
        for (Lane lane : Lane.values()) {
            double x = Math.round(lanes.left(lane));
            Objects.requireNonNull(heads.get(lane)).resizeRelocate(x, 0, lanes.from(lane) + lanes.pitch() - x, getHeight());
        }
    }
}
