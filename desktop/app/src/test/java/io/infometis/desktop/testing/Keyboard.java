package io.infometis.desktop.testing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/// A user with a keyboard and eyes: types keys, and reads what is shown.
public final class Keyboard {
    private static final int MOST_STOPS = 60;
    private final FxRobot robot = new FxRobot();
    private final Scene scene;

    public Keyboard(Scene scene) {
        this.scene = scene;
        robot.targetWindow(scene.getWindow()); // other tests may have left windows
    }

    /// Presses the keys together, and lets them go.
    public void press(KeyCode... keys) {
        robot.press(keys).release(keys);
        settle();
    }

    public void write(String text) {
        robot.write(text, 0);
        settle();
    }

    /// Presses the button of these words, wherever the focus is.
    public void fire(String words) {
        Button button = call(() -> nodes(scene.getRoot()).filter(Button.class::isInstance).map(Button.class::cast)
                .filter(b -> words.equals(b.getText())).findFirst().orElseThrow(() -> new AssertionError("no button " + words)));
        call(() -> {
            button.fire();
            return true;
        });
        settle();
    }

    /// Presses Tab until the node with this id has the focus.
    public void tabTo(String id) {
        for (int i = 0; i < MOST_STOPS; i++) {
            if (focused().map(Node::getId).filter(id::equals).isPresent()) {
                return;
            }
            press(KeyCode.TAB);
        }
        throw new AssertionError("Tab does not come to #" + id + "; it is at " + focused());
    }

    public Optional<Node> focused() {
        return call(() -> Optional.ofNullable(scene.getFocusOwner()));
    }

    /// What a screen reader says of the node with the focus.
    public String focusedSentence() {
        return call(() -> Optional.ofNullable(scene.getFocusOwner()).map(Node::getAccessibleText).orElse(""));
    }

    public String text(Node node) {
        return call(() -> node instanceof Labeled labeled ? labeled.getText() : "");
    }

    public boolean isEnabled(String id) {
        return call(() -> {
            Node node = scene.lookup("#" + id);
            return node != null && !node.isDisabled();
        });
    }

    /// Whether a text that is seen holds this.
    public boolean shows(String words) {
        return texts().stream().anyMatch(t -> t.contains(words));
    }

    /// All texts that are seen.
    public List<String> texts() {
        return call(() -> nodes(scene.getRoot()).flatMap(Keyboard::words).toList());
    }

    /// The texts of what a selector finds.
    public List<String> texts(String selector) {
        return call(() -> scene.getRoot().lookupAll(selector).stream().flatMap(Keyboard::words).toList());
    }

    /// The text of the menu item that the keys are at; empty where no menu is open.
    public String menuItem() {
        return call(() -> Window.getWindows().stream().map(Window::getScene).filter(s -> s != null && s != scene)
                .flatMap(s -> Optional.ofNullable(s.getFocusOwner()).stream())
                .flatMap(n -> n instanceof Parent parent ? nodes(parent).flatMap(Keyboard::words) : Stream.of()).filter(t -> !t.isBlank())
                .findFirst().orElse(""));
    }

    private static Stream<Node> nodes(Node node) {
        if (!node.isVisible()) {
            return Stream.of();
        }
        return Stream.concat(Stream.of(node),
                node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(Keyboard::nodes) : Stream.of());
    }

    private static Stream<String> words(Node node) {
        return switch (node) {
            case Labeled labeled -> Stream.of(labeled.getText()).filter(t -> t != null);
            case Text text -> Stream.of(text.getText());
            default -> Stream.of();
        };
    }

    /// Lets the window take what was typed.
    private static void settle() {
        call(() -> true);
        call(() -> true);
    }

    private static <T> T call(java.util.concurrent.Callable<T> work) {
        try {
            return Fx.call(work);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
