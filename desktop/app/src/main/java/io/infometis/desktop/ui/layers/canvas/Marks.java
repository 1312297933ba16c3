package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.layers.graph.FocusPath;
import io.infometis.desktop.ui.layers.graph.GraphRow;
import io.infometis.desktop.ui.layers.graph.Link;
import io.infometis.desktop.ui.layers.graph.RowLine;
import io.infometis.desktop.ui.layers.graph.Tile;
import java.util.Optional;

/// What is chosen, under the pointer, and on the path that is shown; by id.
record Marks(Optional<String> selected, Optional<String> hovered, Optional<FocusPath> path) {
    static final Marks NONE = new Marks(Optional.empty(), Optional.empty(), Optional.empty());

    Marks select(Optional<String> id, Optional<FocusPath> of) {
        return new Marks(id, hovered, of);
    }

    Marks hover(Optional<String> id) {
        return new Marks(selected, id, path);
    }

    Marks path(Optional<FocusPath> of) {
        return new Marks(selected, hovered, of);
    }

    boolean isSelected(String id) {
        return selected.filter(id::equals).isPresent();
    }

    boolean isHovered(String id) {
        return hovered.filter(id::equals).isPresent();
    }

    /// On the path.
    boolean lit(Tile tile) {
        return path.filter(p -> tile.nodes().stream().anyMatch(n -> p.nodes().contains(n.id()))).isPresent();
    }

    boolean lit(Link link) {
        return path.filter(p -> link.edges().stream().anyMatch(p.edges()::contains)).isPresent();
    }

    /// A closed folder is on the path when one of its files is.
    boolean lit(String node, RowLine line, boolean open) {
        return path.filter(p -> p.rows().contains(line.id()) || !open && line.row() instanceof GraphRow.FolderRow f
                && f.files().stream().anyMatch(r -> p.rows().contains(r.id(node)))).isPresent();
    }

    /// Whether something else is on the path, and this tile is not under the pointer.
    boolean dim(Tile tile) {
        return path.isPresent() && !lit(tile) && hovered.filter(h -> h.equals(tile.id()) || h.startsWith(tile.id() + "/")).isEmpty();
    }
}
