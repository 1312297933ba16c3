package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.common.GlyphShape;
import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.layers.graph.Box;
import io.infometis.desktop.ui.layers.graph.Lane;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;

/// Draws the small shapes: status, layer, icon.
final class Glyphs {
    static final double SIZE = 12;
    private static final double FADED = 0.28;
    private static final List<Lane> BARS = List.of(Lane.ENVIRONMENTS, Lane.ADAPTATIONS, Lane.CORE);

    private Glyphs() {
    }

    /// @param ground what lies under it, for what is cut out of the shape
    static void status(Pen pen, Status status, Ink ground, double x, double y, double size) {
        GraphicsContext context = placed(pen, x, y, size / SIZE);
        context.setLineCap(StrokeLineCap.ROUND);
        for (GlyphShape.Part part : GlyphShape.of(status).parts()) {
            context.beginPath();
            context.appendSVGPath(part.path());
            if (part.width() == 0) {
                pen.fill(Ink.of(status));
                context.fill();
            } else {
                pen.stroke(part.style().equals("cut") ? ground : Ink.of(status), part.width());
                context.stroke();
            }
        }
        context.restore();
    }

    /// The layer's bars, or the sign of a cluster.
    static void lane(Pen pen, Lane lane, double x, double y, double size) {
        if (lane == Lane.CLUSTER) {
            icon(pen, IconPaths.CLUSTER, Ink.MUTED, x, y, size);
            return;
        }
        GraphicsContext context = placed(pen, x, y, size / SIZE);
        pen.fill(Ink.of(lane));
        double alpha = context.getGlobalAlpha();
        for (int i = 0; i < BARS.size(); i++) {
            context.setGlobalAlpha(BARS.get(i) == lane ? alpha : alpha * FADED);
            pen.filled(new Box(0.5, 1 + i * 3.75, 11, 2.5), 1);
        }
        context.restore();
    }

    static void icon(Pen pen, String name, Ink ink, double x, double y, double size) {
        GraphicsContext context = placed(pen, x, y, size / IconPaths.GRID);
        context.beginPath();
        context.appendSVGPath(IconPaths.of(name));
        pen.fill(ink);
        context.fill();
        context.restore();
    }

    private static GraphicsContext placed(Pen pen, double x, double y, double scale) {
        GraphicsContext context = pen.context();
        context.save();
        context.translate(x, y);
        context.scale(scale, scale);
        return context;
    }
}
