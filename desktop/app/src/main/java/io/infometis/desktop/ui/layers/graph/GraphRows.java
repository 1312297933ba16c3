package io.infometis.desktop.ui.layers.graph;

import io.infometis.desktop.model.FileView;
import io.infometis.desktop.model.Health;
import io.infometis.desktop.model.ObjectView;
import io.infometis.desktop.model.OverlayView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The rows of a node.
final class GraphRows {
    static final int MOST = 12;

    private GraphRows() {
    }

    /// Folders first, by name, then the files of the overlay's own folder in the order in which they are listed.
    static List<GraphRow> of(OverlayView overlay, Set<String> edited) {
        Map<String, List<GraphRow.FileRow>> folders = new TreeMap<>();
        List<GraphRow> own = new ArrayList<>();
        for (FileView file : overlay.files()) {
            var row = new GraphRow.FileRow(file, edited.contains(file.path()));
            String folder = folder(overlay.folder(), file.path());
            if (folder.isEmpty()) {
                own.add(row);
            } else {
                folders.computeIfAbsent(folder, f -> new ArrayList<>()).add(row);
            }
        }
        List<GraphRow> rows = new ArrayList<>();
        folders.forEach((name, files) -> rows.add(new GraphRow.FolderRow(name, List.copyOf(files))));
        rows.addAll(own);
        return List.copyOf(rows);
    }

    /// The worst first; what does not fit is counted in the last of at most twelve rows.
    static List<GraphRow> of(List<ObjectView> objects) {
        List<ObjectView> sorted = sorted(objects);
        int shown = shown(sorted);
        List<GraphRow> rows = new ArrayList<>();
        sorted.subList(0, shown).forEach(o -> rows.add(row(o)));
        if (shown < sorted.size()) {
            rows.add(new GraphRow.MoreRow(sorted.size() - shown));
        }
        return List.copyOf(rows);
    }

    /// Those that the last row counts.
    static List<GraphRow.ObjectRow> rest(List<ObjectView> objects) {
        List<ObjectView> sorted = sorted(objects);
        return sorted.subList(shown(sorted), sorted.size()).stream().map(GraphRows::row).toList();
    }

    private static List<ObjectView> sorted(List<ObjectView> objects) {
        return objects.stream().sorted(Comparator.comparingInt((ObjectView o) -> rank(o.health())).thenComparing(ObjectView::id)).toList();
    }

    private static int shown(List<ObjectView> sorted) {
        return sorted.size() > MOST ? MOST - 1 : sorted.size();
    }

    private static GraphRow.ObjectRow row(ObjectView object) {
        return new GraphRow.ObjectRow(object, ShortKind.of(object.id().kind()));
    }

    private static String folder(String overlay, String path) {
        String inside = !overlay.isEmpty() && path.startsWith(overlay + "/") ? path.substring(overlay.length() + 1) : path;
        return inside.substring(0, Math.max(0, inside.lastIndexOf('/')));
    }

    private static int rank(Health health) {
        return switch (health) {
            case FAILED -> 0;
            case MISSING -> 1;
            case STARTING -> 2;
            case ENDING -> 3;
            case UNKNOWN -> 4;
            case HEALTHY -> 5;
        };
    }
}
