package io.infometis.desktop.ui.layers;

import io.infometis.desktop.model.Layer;
import io.infometis.desktop.model.ObjectView;
import io.infometis.desktop.ui.common.Icon;
import io.infometis.desktop.ui.common.LayerGlyph;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.common.StatusGlyph;
import io.infometis.desktop.ui.layers.graph.GraphNode;
import io.infometis.desktop.ui.layers.graph.GraphRow;
import io.infometis.desktop.ui.layers.graph.Lane;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.TreeCell;

/// A line of the tree twin: a shape and words, which are also its sentence for a screen reader.
final class LayersCell extends TreeCell<LayersItem> {
    private static final double ICON = 14;

    @Override
    protected void updateItem(LayersItem item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty ? null : picture(item));
        setText(empty ? "" : words(item));
        setAccessibleText(empty ? "" : words(item));
    }

    private static String words(LayersItem item) {
        return switch (item) {
            case LayersItem.Root _ -> "";
            case LayersItem.LaneItem lane -> Messages.get("lane." + lane.lane().name().toLowerCase(Locale.ROOT)) + "  " + lane.nodes();
            case LayersItem.NodeItem node -> node.node().name() + "  " + counts(node.node());
            case LayersItem.RowItem row -> words(row.row());
        };
    }

    private static String counts(GraphNode node) {
        return switch (node) {
            case GraphNode.OverlayNode o -> Messages.get("layers.overlay", o.overlay().files().size(), o.overlay().objects());
            case GraphNode.LiveNode live -> Messages.get("layers.live", live.view().objects().size());
        };
    }

    private static String words(GraphRow row) {
        return switch (row) {
            case GraphRow.FolderRow folder -> folder.name() + "  " + folder.files().size();
            case GraphRow.FileRow file -> name(file.file().path()) + "  " + file.file().role().word()
                    + (file.edited() ? "  " + Messages.get("layers.edited") : "");
            case GraphRow.ObjectRow object -> object.kind() + " " + object.object().id().name() + "  " + health(object.object());
            case GraphRow.MoreRow more -> Messages.get("layers.more", more.objects());
        };
    }

    private static String health(ObjectView object) {
        return object.health().word() + (object.message().isEmpty() ? "" : ": " + object.message());
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Node picture(LayersItem item) {
        return switch (item) {
            case LayersItem.Root _ -> new Icon("workflow", ICON);
            case LayersItem.LaneItem lane -> picture(lane.lane());
            case LayersItem.NodeItem node -> picture(node.node().lane());
            case LayersItem.RowItem row -> switch (row.row()) {
                case GraphRow.FolderRow _ -> new Icon("file-directory", ICON);
                case GraphRow.FileRow _ -> new Icon("file", ICON);
                case GraphRow.ObjectRow object -> new StatusGlyph(Status.of(object.object().health()));
                case GraphRow.MoreRow _ -> new Icon("kebab-horizontal", ICON);
            };
        };
    }

    private static Node picture(Lane lane) {
        return switch (lane) {
            case CORE -> new LayerGlyph(Layer.CORE);
            case ADAPTATIONS -> new LayerGlyph(Layer.ADAPTATION);
            case ENVIRONMENTS -> new LayerGlyph(Layer.ENVIRONMENT);
            case CLUSTER -> new Icon("server", ICON);
        };
    }
}
