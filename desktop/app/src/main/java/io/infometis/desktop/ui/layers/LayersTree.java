package io.infometis.desktop.ui.layers;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.LayersView;
import io.infometis.desktop.model.RepositoryView;
import io.infometis.desktop.model.Workspace;
import io.infometis.desktop.ui.PlaceView;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.layers.graph.GraphModel;
import io.infometis.desktop.ui.layers.graph.Lane;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/// The graph's tree twin: lane, node, row, with the same facts. What was open and chosen stays so when the workspace changes.
public final class LayersTree implements PlaceView {
    private static final double ROW = 32;
    private final TreeView<LayersItem> tree = new TreeView<>(new TreeItem<>(new LayersItem.Root()));
    private Optional<GraphModel> shown = Optional.empty();

    public LayersTree() {
        tree.setShowRoot(false);
        tree.setFixedCellSize(ROW);
        tree.setCellFactory(_ -> new LayersCell());
        tree.setAccessibleText(Messages.get("layers.tree"));
        tree.setId("layers-tree");
    }

    @Override
    public Node node() {
        return tree;
    }

    @Override
    public void show(Workspace workspace, EnvironmentView selected) {
        String repository = selected.repository().map(RepositoryView::folder).map(Path::toString).orElse("");
        LayersView layers = workspace.layers().getOrDefault(repository,
                new LayersView(Path.of(repository), Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of()));
        GraphModel model = GraphModel.of(layers, workspace.environments().values().stream()
                .filter(v -> v.repository().map(RepositoryView::folder).map(Path::toString).filter(repository::equals).isPresent())
                .toList());
        if (!shown.equals(Optional.of(model))) {
            replace(model, shown.isEmpty());
            shown = Optional.of(model);
        }
    }

    private void replace(GraphModel model, boolean first) {
        Set<String> open = new HashSet<>();
        opened(tree.getRoot(), open);
        String chosen = Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).map(i -> i.getValue().id()).orElse("");
        List<TreeItem<LayersItem>> lanes = List.of(Lane.values()).stream().filter(l -> !model.in(l).isEmpty())
                .map(l -> LayersItem.tree(l, model.in(l))).toList();
        lanes.forEach(l -> restore(l, open, first));
        tree.getRoot().getChildren().setAll(lanes);
        lanes.forEach(l -> choose(l, chosen));
    }

    private static void opened(TreeItem<LayersItem> item, Set<String> open) {
        if (item.isExpanded()) {
            open.add(item.getValue().id());
        }
        item.getChildren().forEach(c -> opened(c, open));
    }

    /// The first time lanes and nodes are open, and folders are not.
    private static void restore(TreeItem<LayersItem> item, Set<String> open, boolean first) {
        item.setExpanded(first
                ? item.getValue() instanceof LayersItem.LaneItem || item.getValue() instanceof LayersItem.NodeItem
                : open.contains(item.getValue().id()));
        item.getChildren().forEach(c -> restore(c, open, first));
    }

    private void choose(TreeItem<LayersItem> item, String id) {
        if (item.getValue().id().equals(id)) {
            tree.getSelectionModel().select(item);
        }
        item.getChildren().forEach(c -> choose(c, id));
    }
}
