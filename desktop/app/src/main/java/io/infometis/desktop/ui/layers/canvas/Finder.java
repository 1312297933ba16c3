package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.layers.graph.GraphIndex;
import io.infometis.desktop.ui.layers.graph.GraphModel;
import io.infometis.desktop.ui.layers.graph.GraphNode;
import io.infometis.desktop.ui.layers.graph.GraphRow;
import io.infometis.desktop.ui.layers.graph.Lane;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds overlays, files and objects by a part of their name, whatever its case.
final class Finder {
    private record Found(String id, String words) {}

    private Finder() {
    }

    /// The first match after an item, from the beginning again when there is none.
    static Optional<String> next(GraphModel model, String text, Optional<String> after) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<Found> all = wanted.isEmpty() ? List.of() : all(model).toList();
        int from = after.stream().flatMapToInt(a -> IntStream.range(0, all.size()).filter(i -> all.get(i).id.equals(a))).findFirst()
                .orElse(-1);
        return IntStream.rangeClosed(1, all.size()).mapToObj(i -> all.get((from + i) % all.size())).filter(f -> f.words.contains(wanted))
                .map(Found::id).findFirst();
    }

    private static Stream<Found> all(GraphModel model) {
        return Stream.of(Lane.values()).flatMap(l -> model.in(l).stream()).flatMap(n -> Stream.concat(
                Stream.of(new Found(n.id(), n.name().toLowerCase(Locale.ROOT))),
                GraphIndex.rows(n).filter(r -> !(r instanceof GraphRow.MoreRow) && !(r instanceof GraphRow.FolderRow))
                        .map(r -> found(n, r))));
    }

    private static Found found(GraphNode node, GraphRow row) {
        String words = row instanceof GraphRow.ObjectRow o ? o.object().id().kind() + " " + o.object().id().name() : row.id("");
        return new Found(row.id(node.id()), words.toLowerCase(Locale.ROOT));
    }
}
