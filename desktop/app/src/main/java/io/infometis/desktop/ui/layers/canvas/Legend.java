package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.layers.graph.GraphEdge;
import io.infometis.desktop.ui.layers.graph.GraphModel;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;

/// What the lines mean, for those kinds of edges that the graph has.
final class Legend extends HBox {
    private static final double LENGTH = 24;
    private static final double MIDDLE = 6;

    Legend() {
        getStyleClass().add("legend");
        setMouseTransparent(true);
    }

    void show(GraphModel model) {
        Set<GraphEdge.Kind> kinds = model.edges().stream().map(GraphEdge::kind).collect(Collectors.toSet());
        getChildren().setAll(Stream.of(GraphEdge.Kind.values()).filter(kinds::contains).map(Legend::entry).toList());
    }

    private static Label entry(GraphEdge.Kind kind) {
        Line line = styled(new Line(0, MIDDLE, LENGTH, MIDDLE), "mark-line");
        Pane mark = new Pane(line, end(kind));
        switch (kind) {
            case PATCH -> line.getStrokeDashArray().setAll(5.0, 3.0);
            case COMPONENT -> line.getStrokeDashArray().setAll(1.5, 3.0);
            case GENERATES -> line.getStrokeDashArray().setAll(8.0, 3.0, 1.5, 3.0);
            case BASE, APPLIED_AS -> line.getStrokeDashArray().clear();
        }
        mark.setMinSize(LENGTH + 3, 2 * MIDDLE);
        mark.setMaxSize(LENGTH + 3, 2 * MIDDLE);
        return new Label(Messages.get("graph.edge." + kind.name().toLowerCase(Locale.ROOT)), mark);
    }

    private static Node end(GraphEdge.Kind kind) {
        return switch (kind) {
            case BASE, COMPONENT -> styled(new Circle(LENGTH, MIDDLE, 2.5), "mark-ring");
            case PATCH, GENERATES -> styled(new Circle(LENGTH, MIDDLE, 2.75), "mark-dot");
            case APPLIED_AS -> styled(new Polygon(LENGTH - 4, MIDDLE - 4, LENGTH + 3, MIDDLE, LENGTH - 4, MIDDLE + 4), "mark-dot");
        };
    }

    private static <T extends Shape> T styled(T shape, String style) {
        shape.getStyleClass().add(style);
        return shape;
    }
}
