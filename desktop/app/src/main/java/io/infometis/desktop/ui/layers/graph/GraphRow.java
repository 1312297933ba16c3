package io.infometis.desktop.ui.layers.graph;

import io.infometis.desktop.model.FileView;
import io.infometis.desktop.model.ObjectView;
import java.util.List;

/// One row of a node.
public sealed interface GraphRow {
    /// Its id in the graph, for the node of this id; the tree twin calls it the same.
    default String id(String node) {
        return node + "/" + switch (this) {
            case FolderRow folder -> folder.name();
            case FileRow file -> file.file().path();
            case ObjectRow object -> object.object().id().toString();
            case MoreRow _ -> "more";
        };
    }

    /// The files of one folder below the overlay, or beside it; opens and closes.
    record FolderRow(String name, List<FileRow> files) implements GraphRow {}

    /// One file; edited when it differs from HEAD's.
    record FileRow(FileView file, boolean edited) implements GraphRow {}

    /// One object of a cluster; `kind` is short, as kubectl writes it.
    record ObjectRow(ObjectView object, String kind) implements GraphRow {}

    /// So many objects that have no row of their own.
    record MoreRow(int objects) implements GraphRow {}
}
