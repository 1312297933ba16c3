package io.infometis.desktop.ui.layers.graph;

import io.infometis.desktop.model.FileView.FileObject;
import io.infometis.desktop.model.ObjectId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What belongs to one item. To an object: the files that write or patch it and the overlays between them. To an overlay: all that it builds on and
/// all that builds on it. To a file: its overlay's path, and its objects.
public record FocusPath(Set<String> nodes, Set<String> rows, Set<GraphEdge> edges) {
    /// Empty when the model has no such item.
    public static Optional<FocusPath> of(GraphIndex index, String id) {
        return index.owner(id).map(n -> index.row(id).map(r -> of(index, n, r)).orElseGet(() -> through(index, n.id(), Set.of())));
    }

    private static FocusPath of(GraphIndex index, GraphNode node, GraphRow row) {
        return switch (row) {
            case GraphRow.ObjectRow object -> ofObject(index, node, object.object().id(), row.id(node.id()));
            case GraphRow.FileRow file -> through(index, node.id(), rowsOf(index, node, file));
            case GraphRow.FolderRow _,GraphRow.MoreRow _ -> through(index, node.id(), Set.of());
        };
    }

    private static FocusPath ofObject(GraphIndex index, GraphNode live, ObjectId object, String row) {
        Set<String> before = reach(List.of(live.id()), index::into, GraphEdge::from);
        Set<String> rows = before.stream().flatMap(n -> files(index, n, o -> ObjectNames.same(o, object)).stream())
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> writers = rows.stream().flatMap(r -> index.owner(r).stream()).map(GraphNode::id).collect(Collectors.toSet());
        rows.add(row);
        Set<String> after = writers.isEmpty() ? before : reach(writers, index::outOf, GraphEdge::to);
        Set<String> nodes = before.stream().filter(n -> after.contains(n) || n.equals(live.id())).collect(Collectors.toSet());
        return new FocusPath(nodes, rows, between(index, nodes));
    }

    private static FocusPath through(GraphIndex index, String node, Set<String> rows) {
        Set<String> nodes = reach(List.of(node), index::into, GraphEdge::from);
        nodes.addAll(reach(List.of(node), index::outOf, GraphEdge::to));
        return new FocusPath(nodes, rows, between(index, nodes));
    }

    /// The file's own row, and those of its objects in the clusters that it reaches.
    private static Set<String> rowsOf(GraphIndex index, GraphNode node, GraphRow.FileRow file) {
        List<FileObject> objects = file.file().objects();
        Set<String> rows = new HashSet<>(Set.of(file.id(node.id())));
        for (String reached : reach(List.of(node.id()), index::outOf, GraphEdge::to)) {
            index.node(reached).filter(GraphNode.LiveNode.class::isInstance).ifPresent(n -> GraphIndex.rows(n)
                    .filter(r -> r instanceof GraphRow.ObjectRow o && objects.stream().anyMatch(f -> ObjectNames.same(f, o.object().id())))
                    .forEach(r -> rows.add(r.id(n.id()))));
        }
        return rows;
    }

    private static Set<String> files(GraphIndex index, String node, Predicate<FileObject> wanted) {
        return index.node(node).stream().flatMap(GraphIndex::rows)
                .filter(r -> r instanceof GraphRow.FileRow f && f.file().objects().stream().anyMatch(wanted)).map(r -> r.id(node))
                .collect(Collectors.toSet());
    }

    private static Set<GraphEdge> between(GraphIndex index, Set<String> nodes) {
        return nodes.stream().flatMap(n -> index.outOf(n).stream()).filter(e -> nodes.contains(e.to())).collect(Collectors.toSet());
    }

    private static Set<String> reach(Iterable<String> from, Function<String, List<GraphEdge>> edges, Function<GraphEdge, String> end) {
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>();
        from.forEach(next::push);
        while (!next.isEmpty()) {
            String node = next.pop();
            if (seen.add(node)) {
                edges.apply(node).forEach(e -> next.push(end.apply(e)));
            }
        }
        return seen;
    }
}
