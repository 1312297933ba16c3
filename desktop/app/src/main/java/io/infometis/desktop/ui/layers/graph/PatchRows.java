package io.infometis.desktop.ui.layers.graph;

import io.infometis.desktop.model.FileRole;
import io.infometis.desktop.model.FileView;
import io.infometis.desktop.model.FileView.FileObject;
import io.infometis.desktop.model.Place;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The rows between which a patch runs: from the file that writes the object to the file that patches it.
final class PatchRows {
    /// Numbers of rows; -1 where no row shows it.
    record Ends(int from, int to) {}

    private PatchRows() {
    }

    /// One for each pair of rows, at least one.
    static List<Ends> of(Link link, Tile from, Tile to) {
        if (link.kind() != GraphEdge.Kind.PATCH || !(from instanceof Tile.NodeTile f) || !(to instanceof Tile.NodeTile t)) {
            return List.of(new Ends(-1, -1));
        }
        List<RowLine> left = f.rows();
        List<RowLine> right = t.rows();
        List<Ends> all = link.edges().stream()
                .flatMap(e -> e.place().stream().flatMap(p -> files(f.node(), objects(t.node(), p)))
                        .map(file -> new Ends(row(left, file), e.place().map(p -> row(right, path(p))).orElse(-1))))
                .distinct().toList();
        return all.isEmpty() ? List.of(new Ends(-1, row(right, link))) : all;
    }

    private static int row(List<RowLine> rows, Link link) {
        return link.edges().stream().flatMap(e -> e.place().stream()).mapToInt(p -> row(rows, path(p))).max().orElse(-1);
    }

    /// The objects that the patch of this place is for.
    private static List<FileObject> objects(GraphNode node, Place place) {
        List<FileObject> all = files(node).filter(f -> f.path().equals(path(place))).flatMap(f -> f.objects().stream()).toList();
        List<FileObject> here = all.stream().filter(o -> o.line() == place.line()).toList();
        return here.isEmpty() ? all : here;
    }

    /// The files that write one of the objects; where none does, those that patch one.
    private static Stream<String> files(GraphNode node, List<FileObject> objects) {
        List<FileView> all = files(node)
                .filter(f -> f.objects().stream().anyMatch(o -> objects.stream().anyMatch(p -> ObjectNames.same(o, p)))).toList();
        boolean writes = all.stream().anyMatch(f -> f.role() == FileRole.RESOURCE);
        return all.stream().filter(f -> !writes || f.role() == FileRole.RESOURCE).map(FileView::path);
    }

    private static Stream<FileView> files(GraphNode node) {
        return node instanceof GraphNode.OverlayNode o ? o.overlay().files().stream() : Stream.of();
    }

    /// The row that shows a file: its own, or that of the closed folder that it lies in.
    private static int row(List<RowLine> rows, String path) {
        return IntStream.range(0, rows.size()).filter(i -> shows(rows.get(i).row(), path)).max().orElse(-1);
    }

    private static boolean shows(GraphRow row, String path) {
        return switch (row) {
            case GraphRow.FileRow file -> file.file().path().equals(path);
            case GraphRow.FolderRow folder -> folder.files().stream().anyMatch(f -> f.file().path().equals(path));
            case GraphRow.ObjectRow _,GraphRow.MoreRow _ -> false;
        };
    }

    private static String path(Place place) {
        return place.file().toString().replace('\\', '/');
    }
}
