package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.layers.graph.FarSheet;
import io.infometis.desktop.ui.layers.graph.Lane;
import io.infometis.desktop.ui.layers.graph.Lanes;
import io.infometis.desktop.ui.layers.graph.NodeSheet;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;

/// Paints the view: the grounds of the lanes, then what stands on them. Only what is in view is drawn.
final class GraphPainter {
    private static final double DASH = 2;
    private static final double DASH_GAP = 4;
    private final EdgePainter edges = new EdgePainter();

    void paint(Pen pen, Desk desk, Marks marks) {
        Camera camera = desk.camera();
        GraphicsContext context = pen.context();
        context.setLineCap(StrokeLineCap.BUTT);
        grounds(pen, camera);
        context.save();
        context.translate(0, -camera.top());
        switch (desk.sheet()) {
            case NodeSheet near -> {
                context.scale(camera.zoom(), camera.zoom());
                new NodePainter(pen, desk, near, marks).paint();
                edges.paint(pen, desk, near, marks); // they run between the nodes, and their ends lie on them
            }
            case FarSheet far -> new FarPainter(pen, desk, far.layout(), marks).paint();
        }
        context.restore();
    }

    private static void grounds(Pen pen, Camera camera) {
        GraphicsContext context = pen.context();
        Lanes lanes = Lanes.of(camera.width(), 1);
        pen.fill(Ink.GROUND);
        context.fillRect(0, 0, camera.width(), camera.height());
        pen.fill(Ink.GROUND_LIVE);
        double live = Math.round(lanes.from(Lane.CLUSTER));
        context.fillRect(live, 0, camera.width() - live, camera.height());
        pen.stroke(Ink.LINE_LIGHT, 1);
        context.strokeLine(live + 0.5, 0, live + 0.5, camera.height());
        context.setLineDashes(DASH, DASH_GAP);
        for (Lane lane : new Lane[]{Lane.ADAPTATIONS, Lane.ENVIRONMENTS}) {
            double x = Math.round(lanes.from(lane)) + 0.5;
            context.strokeLine(x, 0, x, camera.height());
        }
        context.setLineDashes();
    }
}
