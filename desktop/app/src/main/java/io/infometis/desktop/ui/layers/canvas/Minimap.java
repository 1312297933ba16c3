package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.layers.graph.Box;
import io.infometis.desktop.ui.layers.graph.FarSheet;
import io.infometis.desktop.ui.layers.graph.GraphNode;
import io.infometis.desktop.ui.layers.graph.Lane;
import io.infometis.desktop.ui.layers.graph.NodeSheet;
import io.infometis.desktop.ui.layers.graph.Placed;
import io.infometis.desktop.ui.layers.graph.Sheet;
import io.infometis.desktop.ui.layers.graph.Tile;
import java.util.function.DoubleConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The whole at a glance, and which part of it is in view. A press or a drag moves the view there.
final class Minimap extends Pane {
    static final double WIDTH = 168;
    static final double HEIGHT = 112;
    private static final double INSET = 6;
    private static final double TOP = 8;
    private static final double FAINT = 0.3;
    private static final double STATUS = 8;
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private final Region view = new Region();
    private double across = 1;
    private double down = 1;
    private double half;

    /// @param moveTo where the view's upper border shall be
    Minimap(DoubleConsumer moveTo) {
        getStyleClass().add("minimap");
        view.getStyleClass().add("view");
        view.setMouseTransparent(true);
        view.setManaged(false);
        getChildren().addAll(canvas, view);
        setOnMousePressed(e -> moveTo.accept((e.getY() - TOP) / down - half));
        setOnMouseDragged(e -> moveTo.accept((e.getY() - TOP) / down - half));
    }

    /// Moves the frame to what is in view.
    void frame(Desk desk) {
        measure(desk);
        double from = TOP + desk.camera().top() * down;
        double to = Math.min(HEIGHT - TOP, TOP + Math.min(desk.camera().bottom(), whole(desk)) * down);
        view.resizeRelocate(INSET - 2, from - 2, WIDTH - 2 * INSET + 4, to - from + 4);
    }

    /// Draws the whole anew.
    void paint(Desk desk, Marks marks, GraphColors colors) {
        measure(desk);
        canvas.getGraphicsContext2D().clearRect(0, 0, WIDTH, HEIGHT);
        Pen pen = new Pen(canvas.getGraphicsContext2D(), colors, new TextFit());
        switch (desk.sheet()) {
            case NodeSheet near -> tiles(pen, desk, near, marks);
            case FarSheet far -> {
                for (Lane lane : Lane.values()) {
                    far.layout().in(lane).forEach(s -> block(pen, lane, new Box(s.x(), s.top(), s.lane(), s.bottom() - s.top()), true));
                }
            }
        }
        pen.alpha(1);
    }

    private void tiles(Pen pen, Desk desk, NodeSheet sheet, Marks marks) {
        double zoom = desk.camera().zoom();
        for (Lane lane : Lane.values()) {
            double drawn = -1;
            for (Placed tile : sheet.layout().in(lane)) {
                Box box = tile.box(sheet.lanes()).scaled(zoom);
                if (box.bottom() * down > drawn + 1) { // else it would lie on the one before
                    block(pen, lane, box, marks.path().isEmpty() || marks.lit(tile.tile()));
                    drawn = box.bottom() * down;
                    status(pen, desk, tile.tile(), box);
                }
            }
        }
    }

    private void block(Pen pen, Lane lane, Box box, boolean full) {
        pen.fill(Ink.of(lane));
        pen.alpha(full ? 1 : FAINT);
        pen.filled(new Box(INSET + box.x() * across, TOP + box.y() * down, box.width() * across, Math.max(1, box.height() * down)), 1.5);
    }

    private void status(Pen pen, Desk desk, Tile tile, Box box) {
        if (tile instanceof Tile.NodeTile node && node.node() instanceof GraphNode.LiveNode live
                && desk.state(live.view()).status() != Status.IN_SYNC) {
            pen.alpha(1);
            Glyphs.status(pen, desk.state(live.view()).status(), Ink.NODE, INSET + box.right() * across - STATUS / 2,
                    TOP + box.y() * down - STATUS / 2, STATUS);
        }
    }

    private void measure(Desk desk) {
        across = (WIDTH - 2 * INSET) / desk.camera().width();
        down = Math.min(across, (HEIGHT - 2 * TOP) / whole(desk));
        half = desk.camera().height() / 2;
    }

    private static double whole(Desk desk) {
        Sheet sheet = desk.sheet();
        return Math.max(sheet.height(), desk.camera().height());
    }
}
