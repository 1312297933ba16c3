package io.infometis.desktop.ui.layers;

import io.infometis.desktop.model.Layer;
import io.infometis.desktop.ui.common.Icon;
import io.infometis.desktop.ui.common.LayerGlyph;
import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.common.StatusGlyph;
import io.infometis.desktop.ui.layers.graph.GraphRow;
import io.infometis.desktop.ui.layers.graph.GraphWords;
import io.infometis.desktop.ui.layers.graph.Lane;
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
            case LayersItem.LaneItem lane -> GraphWords.of(lane.lane()) + "  " + lane.nodes();
            case LayersItem.NodeItem node -> GraphWords.of(node.node());
            case LayersItem.RowItem row -> GraphWords.of(row.row());
        };
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
