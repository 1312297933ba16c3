package io.infometis.desktop.testing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Walks a view and finds the nodes that take focus and have nothing to say to a screen reader.
public final class Accessibility {
    private Accessibility() {
    }

    /// Every visible node that takes focus without a text, by class and style classes; lists and trees need a text of their own as well.
    public static List<String> silent(Parent view) {
        view.applyCss(); // controls answer through their skins
        view.layout();
        List<String> found = new ArrayList<>();
        walk(view, found);
        return found;
    }

    private static void walk(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && text(node).isBlank()) {
            found.add(node.getClass().getSimpleName() + " " + String.join(" ", node.getStyleClass()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, found));
        }
    }

    private static String text(Node node) {
        String own = node.getAccessibleText();
        if (own != null) {
            return own;
        }
        return node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String read ? read : "";
    }
}
