package io.infometis.desktop.ui.layers.canvas;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// The pointer on the canvas: the wheel moves, with Ctrl it zooms, a drag moves, a click chooses, a double click opens.
final class GraphPointer {
    private static final double ZOOM_BY_PIXEL = 0.0025;
    private final GraphCanvas graph;
    private double pressedAt;
    private double topThen;

    private GraphPointer(GraphCanvas graph) {
        this.graph = graph;
    }

    static void on(Node canvas, GraphCanvas graph) {
        GraphPointer pointer = new GraphPointer(graph);
        canvas.setOnScroll(pointer::scrolled);
        canvas.setOnMousePressed(pointer::pressed);
        canvas.setOnMouseDragged(pointer::dragged);
        canvas.setOnMouseReleased(_ -> canvas.setCursor(Cursor.DEFAULT));
        canvas.setOnMouseClicked(pointer::clicked);
        GraphTip tip = new GraphTip(canvas);
        canvas.setOnMouseMoved(e -> {
            Optional<String> under = graph.state().desk().at(e.getX(), e.getY());
            graph.state().hover(under);
            tip.show(graph.state().desk(), under);
        });
        canvas.setOnMouseExited(_ -> graph.state().hover(Optional.empty()));
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            graph.zoomTo(graph.zoom().get() * Math.exp(event.getDeltaY() * ZOOM_BY_PIXEL), event.getX(), event.getY());
        } else {
            graph.scrollTo(graph.state().desk().camera().top() - event.getDeltaY());
        }
        event.consume();
    }

    private void pressed(MouseEvent event) {
        pressedAt = event.getY();
        topThen = graph.state().desk().camera().top();
        graph.focusItem();
    }

    private void dragged(MouseEvent event) {
        if (!event.isStillSincePress()) {
            ((Node) event.getSource()).setCursor(Cursor.CLOSED_HAND);
            graph.scrollTo(topThen + pressedAt - event.getY());
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        Optional<String> hit = graph.state().desk().at(event.getX(), event.getY());
        if (event.getClickCount() == 1) {
            graph.state().select(hit);
            hit.ifPresent(graph.state()::toggle);
        } else if (hit.filter(id -> !graph.state().opens(id)).isPresent()) {
            graph.state().select(hit);
            graph.open();
        }
    }
}
