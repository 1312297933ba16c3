package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.layers.graph.Box;
import io.infometis.desktop.ui.layers.graph.Curve;
import io.infometis.desktop.ui.layers.graph.EdgePath;
import io.infometis.desktop.ui.layers.graph.EdgePaths;
import io.infometis.desktop.ui.layers.graph.GraphEdge;
import io.infometis.desktop.ui.layers.graph.GraphLayout;
import io.infometis.desktop.ui.layers.graph.Lanes;
import io.infometis.desktop.ui.layers.graph.Link;
import io.infometis.desktop.ui.layers.graph.NodeSheet;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Paints the edges in view, in graph units. What is on the path comes last.
final class EdgePainter {
    private static final double LEAST_PIXELS = 9;
    private static final double LABEL = 16;
    private static final double FAINT = 0.75;
    private final Map<Link, List<EdgePath>> known = new IdentityHashMap<>();
    private GraphLayout layout = GraphLayout.EMPTY;
    private Lanes lanes = Lanes.DESIGN;

    void paint(Pen pen, Desk desk, NodeSheet sheet, Marks marks) {
        if (layout != sheet.layout() || !lanes.equals(sheet.lanes())) {
            known.clear();
            layout = sheet.layout();
            lanes = sheet.lanes();
        }
        double zoom = desk.camera().zoom();
        double top = desk.camera().top() / zoom;
        double bottom = desk.camera().bottom() / zoom;
        EdgePaths paths = new EdgePaths(layout, lanes);
        List<Link> links = LinksInView.of(layout, top, bottom);
        Map<Boolean, List<EdgePath>> drawn = links.stream().flatMap(l -> known.computeIfAbsent(l, paths::of).stream())
                .filter(p -> p.top() < bottom && p.bottom() > top - LABEL).collect(Collectors.partitioningBy(p -> marks.lit(p.link())));
        boolean dimmed = marks.path().isPresent();
        List<EdgePath> others = Objects.requireNonNull(drawn.get(false));
        List<EdgePath> lit = Objects.requireNonNull(drawn.get(true));
        others.forEach(p -> line(pen, p, false, dimmed));
        lit.forEach(p -> line(pen, p, true, false));
        List<Box> named = new ArrayList<>();
        lit.forEach(p -> name(pen, p, true, zoom, named));
        pen.alpha(dimmed && !pen.colors().highContrast() ? NodePainter.DIM : 1);
        others.forEach(p -> name(pen, p, false, zoom, named));
        pen.alpha(1);
    }

    private void line(Pen pen, EdgePath path, boolean lit, boolean dim) {
        boolean strong = pen.colors().highContrast();
        pen.alpha(dim && !strong ? NodePainter.DIM : 1);
        GraphEdge.Kind kind = path.link().kind();
        Ink ink = kind == GraphEdge.Kind.PATCH ? writer(path) : lit ? Ink.MUTED : Ink.LINE;
        GraphicsContext context = pen.context();
        pen.stroke(ink, lit ? 1.75 : dim && strong ? FAINT : 1.25);
        dashes(context, kind);
        context.beginPath();
        context.moveTo(path.first().x1(), path.first().y1());
        for (Curve c : path.curves()) {
            context.bezierCurveTo(c.c1x(), c.y1(), c.c2x(), c.y2(), c.x2(), c.y2());
        }
        context.stroke();
        context.setLineDashes();
        end(pen, kind, ink, path.last().x2(), path.last().y2());
    }

    private Ink writer(EdgePath path) {
        return layout.tile(path.link().to()).map(p -> Ink.of(p.tile().lane())).orElse(Ink.LINE);
    }

    private static void dashes(GraphicsContext context, GraphEdge.Kind kind) {
        switch (kind) {
            case PATCH -> context.setLineDashes(5, 3);
            case COMPONENT -> context.setLineDashes(1.5, 3);
            case GENERATES -> context.setLineDashes(8, 3, 1.5, 3);
            case BASE, APPLIED_AS -> context.setLineDashes();
        }
    }

    private static void end(Pen pen, GraphEdge.Kind kind, Ink ink, double x, double y) {
        GraphicsContext context = pen.context();
        pen.fill(ink);
        switch (kind) {
            case BASE, COMPONENT -> {
                pen.fill(Ink.NODE);
                context.fillOval(x - 2.5, y - 2.5, 5, 5);
                context.strokeOval(x - 2.5, y - 2.5, 5, 5);
            }
            case PATCH, GENERATES -> context.fillOval(x - 2.75, y - 2.75, 5.5, 5.5);
            case APPLIED_AS -> context.fillPolygon(new double[]{x - 7, x - 0.5, x - 7}, new double[]{y - 4, y, y + 4}, 3);
        }
    }

    /// Writes an edge's name, unless there is no room between the nodes or another name stands there.
    private static void name(Pen pen, EdgePath path, boolean lit, double zoom, List<Box> named) {
        String word = Messages.get("graph.edge." + path.link().kind().name().toLowerCase(Locale.ROOT));
        double larger = Math.max(1, LEAST_PIXELS / (Face.SMALL.size() * zoom));
        double width = (pen.texts().width(word, Face.SMALL) + 8) * larger;
        Box at = new Box(path.name().x() - width / 2, path.name().y() - 8 * larger, width, LABEL * larger);
        if (width > path.name().room() || named.stream().anyMatch(at::overlaps)) {
            return;
        }
        named.add(at);
        if (path.name().over()) {
            pen.fill(Ink.GROUND);
            pen.filled(at, 3);
        }
        pen.write(word, Face.SMALL, larger, lit ? Ink.TEXT : Ink.MUTED, path.name().x(), path.name().y() + 4 * larger,
                TextAlignment.CENTER);
    }
}
