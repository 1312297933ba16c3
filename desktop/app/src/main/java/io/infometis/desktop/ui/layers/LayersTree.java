package io.infometis.desktop.ui.layers;

import io.infometis.desktop.ui.Order;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.layers.graph.GraphModel;
import io.infometis.desktop.ui.layers.graph.GraphNode;
import io.infometis.desktop.ui.layers.graph.Lane;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/// The graph's tree twin: lane, node, row, with the same facts. What was open and chosen stays so when the workspace changes.
final class LayersTree {
    private static final double ROW = 32;
    private final TreeView<LayersItem> tree = new TreeView<>(new TreeItem<>(new LayersItem.Root()));
    private Optional<GraphModel> shown = Optional.empty();
    private boolean changing;

    LayersTree(LayersModel model) {
        tree.setShowRoot(false);
        tree.setFixedCellSize(ROW);
        tree.setCellFactory(_ -> new LayersCell());
        tree.setAccessibleText(Messages.get("layers.tree"));
        tree.setId("layers-tree");
        tree.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> {
            if (!changing) {
                model.selected().set(Optional.ofNullable(now).map(i -> i.getValue().id()));
            }
        });
        model.selected().addListener((_, _, now) -> chosen(now));
        model.graph().addListener((_, _, now) -> show(now));
        show(model.graph().get());
    }

    Node node() {
        return tree;
    }

    private void show(GraphModel model) {
        if (!shown.equals(Optional.of(model))) {
            replace(model, shown.filter(m -> !m.nodes().isEmpty()).isEmpty());
            shown = Optional.of(model);
        }
    }

    private void chosen(Optional<String> id) {
        if (!changing && !id.equals(Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).map(i -> i.getValue().id()))) {
            tree.getSelectionModel().clearSelection();
            id.ifPresent(i -> tree.getRoot().getChildren().forEach(l -> choose(l, i)));
        }
    }

    private void replace(GraphModel model, boolean first) {
        Set<String> open = new HashSet<>();
        opened(tree.getRoot(), open);
        String chosen = Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).map(i -> i.getValue().id()).orElse("");
        List<TreeItem<LayersItem>> lanes = List.of(Lane.values()).stream().filter(l -> !model.in(l).isEmpty())
                .map(l -> LayersItem.tree(l, inOrder(l, model.in(l)))).toList();
        lanes.forEach(l -> restore(l, open, first));
        changing = true; // what was chosen stays so
        tree.getRoot().getChildren().setAll(lanes);
        lanes.forEach(l -> choose(l, chosen));
        changing = false;
    }

    /// Environments as everywhere: dev, uat, prod.
    private static List<GraphNode> inOrder(Lane lane, List<GraphNode> nodes) {
        return switch (lane) {
            case CORE, ADAPTATIONS -> nodes;
            case ENVIRONMENTS, CLUSTER -> nodes.stream().sorted(Comparator.comparing(GraphNode::name, Order.BY_STAGE)).toList();
        };
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
            for (TreeItem<LayersItem> above = item.getParent(); above != null; above = above.getParent()) {
                above.setExpanded(true);
            }
            tree.getSelectionModel().select(item);
        }
        item.getChildren().forEach(c -> choose(c, id));
    }
}
