package io.infometis.desktop.ui.layers;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.LayersView;
import io.infometis.desktop.model.RepositoryView;
import io.infometis.desktop.model.Workspace;
import io.infometis.desktop.ui.layers.details.Details;
import io.infometis.desktop.ui.layers.graph.GraphModel;
import io.infometis.desktop.ui.layers.graph.GraphNode;
import io.infometis.desktop.ui.layers.graph.GraphRow;
import io.infometis.desktop.ui.layers.graph.Ids;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What the layers' place shows: one repository's graph, and what is chosen in it, by its id. Graph, tree twin and panel share both.
final class LayersModel {
    private final ReadOnlyObjectWrapper<GraphModel> graph = new ReadOnlyObjectWrapper<>(new GraphModel(List.of(), List.of()));
    private final ReadOnlyObjectWrapper<Details> details = new ReadOnlyObjectWrapper<>(new Details.Nothing(List.of()));
    private final ObjectProperty<Optional<String>> selected = new SimpleObjectProperty<>(Optional.empty());
    private LayersView layers = nothing("");
    private List<EnvironmentView> environments = List.of();

    LayersModel() {
        selected.addListener(_ -> details.set(detailsOf(selected.get())));
    }

    /// The layers of the selected environment's repository, with every environment that uses it.
    void show(Workspace workspace, EnvironmentView environment) {
        String repository = repository(environment);
        layers = workspace.layers().getOrDefault(repository, nothing(repository));
        environments = workspace.environments().values().stream().filter(v -> repository(v).equals(repository)).toList();
        graph.set(GraphModel.of(layers, environments));
        details.set(detailsOf(selected.get()));
    }

    ReadOnlyObjectProperty<GraphModel> graph() {
        return graph.getReadOnlyProperty();
    }

    /// What is chosen: the id of a node or a row; a thing that is gone counts as nothing.
    ObjectProperty<Optional<String>> selected() {
        return selected;
    }

    ReadOnlyObjectProperty<Details> details() {
        return details.getReadOnlyProperty();
    }

    private static String repository(EnvironmentView view) {
        return view.repository().map(RepositoryView::folder).map(Path::toString).orElse("");
    }

    private static LayersView nothing(String repository) {
        return new LayersView(Path.of(repository), Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private Details detailsOf(Optional<String> id) {
        return id.flatMap(i -> graph.get().nodes().stream().flatMap(n -> find(n, i).stream()).findFirst())
                .orElseGet(() -> new Details.Nothing(environments));
    }

    private Optional<Details> find(GraphNode node, String id) {
        if (node.id().equals(id)) {
            return Optional.of(ofNode(node));
        }
        if (!id.startsWith(node.id() + "/")) {
            return Optional.empty();
        }
        return switch (node) {
            case GraphNode.OverlayNode o -> o.rows().stream().flatMap(LayersModel::files)
                    .filter(f -> f.id(node.id()).equals(id))
                    .<Details>map(f -> new Details.File(layers, o.overlay(), f)).findFirst().or(() -> Optional.of(ofNode(node)));
            case GraphNode.LiveNode l -> l.view().objects().stream().filter(o -> Ids.object(l.view().environment(), o.id()).equals(id))
                    .<Details>map(o -> new Details.Live(l.view(), o)).findFirst().or(() -> Optional.of(ofNode(node)));
        };
    }

    private Details ofNode(GraphNode node) {
        return switch (node) {
            case GraphNode.OverlayNode o -> new Details.Overlay(layers, o.overlay());
            case GraphNode.LiveNode l -> new Details.Cluster(l.view());
        };
    }

    private static Stream<GraphRow.FileRow> files(GraphRow row) {
        return switch (row) {
            case GraphRow.FolderRow folder -> folder.files().stream();
            case GraphRow.FileRow file -> Stream.of(file);
            case GraphRow.ObjectRow _,GraphRow.MoreRow _ -> Stream.of();
        };
    }
}
