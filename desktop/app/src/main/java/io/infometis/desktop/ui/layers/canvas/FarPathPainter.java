package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.layers.graph.Box;
import io.infometis.desktop.ui.layers.graph.FarGroups;
import io.infometis.desktop.ui.layers.graph.FarLayout;
import io.infometis.desktop.ui.layers.graph.FocusPath;
import io.infometis.desktop.ui.layers.graph.GraphEdge;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;

/// Paints the path in the far view: its blocks in full colour with a ring, joined by its own line.
final class FarPathPainter {
    private static final double OUT = 3;
    private static final double REACH = 40;
    private final Pen pen;
    private final Desk desk;
    private final FarLayout layout;
    private final Marks marks;

    FarPathPainter(Pen pen, Desk desk, FarLayout layout, Marks marks) {
        this.pen = pen;
        this.desk = desk;
        this.layout = layout;
        this.marks = marks;
    }

    void paint() {
        marks.path().ifPresent(this::path);
        marks.selected().flatMap(layout.groups()::spot).filter(s -> s.block() >= 0).ifPresent(this::ring);
    }

    private void path(FocusPath path) {
        path.nodes().forEach(n -> layout.groups().spot(n).filter(s -> s.block() >= 0).ifPresent(this::ring));
        path.rows().forEach(r -> layout.groups().spot(r).filter(s -> s.block() >= 0).ifPresent(this::ring));
        pen.stroke(Ink.ACCENT, 1.75);
        for (GraphEdge edge : path.edges()) {
            if (edge.kind() == GraphEdge.Kind.APPLIED_AS) {
                path.rows().stream().filter(r -> r.startsWith(edge.to() + "/")).forEach(r -> line(edge.from(), r));
            } else {
                line(edge.from(), edge.to());
            }
        }
    }

    private void line(String from, String to) {
        Optional<Box> a = box(from);
        Optional<Box> b = box(to);
        if (a.isPresent() && b.isPresent() && a.get().right() < b.get().x()) {
            curve(pen.context(), a.get().right() + OUT + 1, a.get().middle(), b.get().x() - OUT - 1, b.get().middle());
        }
    }

    private Optional<Box> box(String id) {
        return layout.groups().spot(id).filter(s -> s.block() >= 0).map(s -> layout.of(s.group()).block(s.block()));
    }

    private void ring(FarGroups.Spot spot) {
        Box block = layout.of(spot.group()).block(spot.block());
        if (block.bottom() < desk.camera().top() || block.y() > desk.camera().bottom()) {
            return;
        }
        pen.fill(Ink.of(spot.group().lane()));
        pen.filled(block, 2);
        pen.stroke(Ink.ACCENT, 2);
        pen.outlined(new Box(block.x() - OUT - 1, block.y() - OUT - 1, block.width() + 2 * OUT + 2, block.height() + 2 * OUT + 2), 4);
    }

    static void curve(GraphicsContext context, double x1, double y1, double x2, double y2) {
        double reach = Math.min(REACH, (x2 - x1) / 2);
        context.beginPath();
        context.moveTo(x1, y1);
        context.bezierCurveTo(x1 + reach, y1, x2 - reach, y2, x2, y2);
        context.stroke();
    }
}
