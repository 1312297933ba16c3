package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.layers.graph.Box;
import io.infometis.desktop.ui.layers.graph.GraphNode;
import io.infometis.desktop.ui.layers.graph.GraphWords;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// The item that the keys are at, as a real node: it takes the focus, shows the ring, and says what the tree twin says of it.
final class GraphItem extends Region {
    private static final PseudoClass RING = PseudoClass.getPseudoClass("ring");
    private final Runnable open;

    GraphItem(Runnable open) {
        this.open = open;
        getStyleClass().addAll("graph-item", Styles.FIRST_FOCUS);
        setId("graph-item");
        setFocusTraversable(true);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(Messages.get("graph.sentence"));
        focusVisibleProperty().addListener((_, _, now) -> ring(now));
        focusedProperty().addListener((_, _, now) -> ring(now && isFocusVisible()));
    }

    /// Whether the ring is shown: after a key, not after a click.
    void ring(boolean shown) {
        pseudoClassStateChanged(RING, shown);
    }

    void show(Desk desk, Optional<String> current, double below) {
        String words = current.flatMap(id -> words(desk, id)).orElse(Messages.get("graph.sentence"));
        if (!words.equals(getAccessibleText())) {
            setAccessibleText(words);
        }
        setAccessibleHelp(current.flatMap(desk.index()::owner).map(n -> where(desk, n)).orElse(""));
        Box box = current.flatMap(desk::box).orElse(new Box(0, 0, 0, 0));
        resizeRelocate(box.x(), box.y() + below, box.width(), box.height());
    }

    private static Optional<String> words(Desk desk, String id) {
        return GraphWords.of(desk.index(), id).or(() -> desk.group(id));
    }

    private static String where(Desk desk, GraphNode node) {
        return switch (node) {
            case GraphNode.OverlayNode o -> GraphWords.of(o.lane());
            case GraphNode.LiveNode live -> Messages.get("graph.where", GraphWords.of(live.lane()), desk.state(live.view()).word());
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            open.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
