package io.infometis.desktop.ui.layers.graph;

import io.infometis.desktop.model.ObjectView;
import io.infometis.desktop.ui.common.Messages;
import java.util.Locale;
import java.util.Optional;

/// The words of nodes and rows: what the tree twin writes, and what a screen reader says.
public final class GraphWords {
    private GraphWords() {
    }

    /// The sentence of an item by its id; empty when there is none.
    public static Optional<String> of(GraphIndex index, String id) {
        return index.row(id).map(GraphWords::of).or(() -> index.node(id).map(GraphWords::of));
    }

    public static String of(GraphNode node) {
        return node.name() + "  " + counts(node);
    }

    public static String of(GraphRow row) {
        return switch (row) {
            case GraphRow.FolderRow folder -> folder.name() + "  " + folder.files().size();
            case GraphRow.FileRow file -> name(file.file().path()) + "  " + file.file().role().word()
                    + (file.edited() ? "  " + Messages.get("layers.edited") : "");
            case GraphRow.ObjectRow object -> object.kind() + " " + object.object().id().name() + "  " + health(object.object());
            case GraphRow.MoreRow more -> Messages.get("layers.more", more.objects());
        };
    }

    public static String of(Lane lane) {
        return Messages.get("lane." + lane.name().toLowerCase(Locale.ROOT));
    }

    private static String counts(GraphNode node) {
        return switch (node) {
            case GraphNode.OverlayNode o -> Messages.get("layers.overlay", o.overlay().files().size(), o.overlay().objects());
            case GraphNode.LiveNode live -> Messages.get("layers.live", live.view().objects().size());
        };
    }

    private static String health(ObjectView object) {
        return object.health().word() + (object.message().isEmpty() ? "" : ": " + object.message());
    }

    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
