package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.layers.graph.Step;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the graph, while one of its items has the focus.
final class GraphKeys implements EventHandler<KeyEvent> {
    private final GraphCanvas graph;

    GraphKeys(GraphCanvas graph) {
        this.graph = graph;
    }

    @Override
    public void handle(KeyEvent event) {
        if (!event.isShortcutDown() && !event.isAltDown() && (step(event.getCode()) || action(event.getCode()) || text(event.getText()))) {
            event.consume();
        }
    }

    private boolean step(KeyCode code) {
        Optional<Step> step = switch (code) {
            case UP -> Optional.of(Step.UP);
            case DOWN -> Optional.of(Step.DOWN);
            case LEFT -> Optional.of(Step.LEFT);
            case RIGHT -> Optional.of(Step.RIGHT);
            case HOME -> Optional.of(Step.FIRST);
            case END -> Optional.of(Step.LAST);
            default -> Optional.empty();
        };
        step.ifPresent(graph::step);
        return step.isPresent();
    }

    private boolean action(KeyCode code) {
        switch (code) {
            case ENTER -> graph.open();
            case SPACE -> graph.toggle();
            case ESCAPE -> {
                return graph.leave();
            }
            case ADD -> graph.zoomIn();
            case SUBTRACT -> graph.zoomOut();
            case NUMPAD0 -> graph.fit();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean text(String text) {
        switch (text) {
            case "p", "P" -> graph.showPath();
            case "+", "=" -> graph.zoomIn();
            case "-" -> graph.zoomOut();
            case "0" -> graph.fit();
            default -> {
                return false;
            }
        }
        return true;
    }
}
