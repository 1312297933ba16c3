package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.layers.graph.Box;
import io.infometis.desktop.ui.layers.graph.FarSheet;
import io.infometis.desktop.ui.layers.graph.FocusPath;
import io.infometis.desktop.ui.layers.graph.GraphNode;
import io.infometis.desktop.ui.layers.graph.Lane;
import io.infometis.desktop.ui.layers.graph.Lanes;
import io.infometis.desktop.ui.layers.graph.NodeSheet;
import io.infometis.desktop.ui.layers.graph.Placed;
import io.infometis.desktop.ui.layers.graph.Tile;
import java.util.Optional;
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
    private Optional<Drawn> drawn = Optional.empty();
    private double across = 1;
    private double down = 1;
    private double half;

    /// What the picture of the whole follows from.
    private record Drawn(Object layout, double width, double whole, Optional<FocusPath> path) {}

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

    /// Moves the frame to what is in view, and draws the whole anew where it has changed.
    void show(Desk desk, Marks marks, GraphColors colors) {
        double whole = Math.max(desk.sheet().height(), desk.camera().height());
        Drawn now = switch (desk.sheet()) {
            case NodeSheet near -> new Drawn(near.layout(), desk.camera().width(), whole / desk.camera().zoom(), marks.path());
            case FarSheet far -> new Drawn(far.layout(), desk.camera().width(), whole, Optional.empty());
        };
        across = (WIDTH - 2 * INSET) / now.width;
        down = Math.min(across, (HEIGHT - 2 * TOP) / whole);
        half = desk.camera().height() / 2;
        frame(desk.camera(), whole);
        if (!drawn.equals(Optional.of(now))) {
            drawn = Optional.of(now);
            paint(desk, marks, colors);
        }
    }

    /// Lets the next `show` draw the whole anew.
    void forget() {
        drawn = Optional.empty();
    }

    private void frame(Camera camera, double whole) {
        double from = TOP + camera.top() * down;
        double to = Math.min(HEIGHT - TOP, TOP + Math.min(camera.bottom(), whole) * down);
        view.resizeRelocate(INSET - 2, from - 2, WIDTH - 2 * INSET + 4, to - from + 4);
    }

    private void paint(Desk desk, Marks marks, GraphColors colors) {
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
        Lanes lanes = Lanes.of(desk.camera().width(), 1); // the map is the same at every zoom
        for (Lane lane : Lane.values()) {
            double drawn = -1;
            for (Placed tile : sheet.layout().in(lane)) {
                Box box = new Box(lanes.left(lane), tile.y() * zoom, lanes.node(), tile.height() * zoom);
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
}
