package io.infometis.desktop.ui.common;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;

/// Where the keyboard begins in a view that has just come: where the view says so (`Styles.FIRST_FOCUS`), else at its primary button, else at the
/// first stop. Without it a key would reach nobody once the view before it is gone.
public final class Focus {
    private Focus() {
    }

    /// Gives the focus to the view.
    public static void into(Node view) {
        if (view.getScene() != null) {
            first(view).ifPresent(Node::requestFocus);
        }
    }

    private static Optional<Node> first(Node view) {
        return stops(view).filter(n -> n.getStyleClass().contains(Styles.FIRST_FOCUS)).findFirst()
                .or(() -> stops(view).filter(n -> n instanceof Button b && b.isDefaultButton()).findFirst())
                .or(() -> stops(view).findFirst());
    }

    private static Stream<Node> stops(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.of();
        }
        Stream<Node> below = node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(Focus::stops) : Stream.of();
        return node.isFocusTraversable() ? Stream.concat(Stream.of(node), below) : below;
    }
}
