package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.testing.Fx;
import io.infometis.desktop.ui.common.Fonts;
import io.infometis.desktop.ui.common.Look;
import io.infometis.desktop.ui.common.Theme;
import io.infometis.desktop.ui.layers.graph.Box;
import io.infometis.desktop.ui.layers.graph.Detail;
import io.infometis.desktop.ui.layers.graph.GraphModel;
import io.infometis.desktop.ui.layers.graph.Lane;
import io.infometis.desktop.ui.layers.graph.Measures;
import io.infometis.desktop.ui.layers.graph.NodeSheet;
import io.infometis.desktop.ui.layers.graph.RowLine;
import io.infometis.desktop.ui.layers.graph.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// A graph in a window, and what a user does to it. Everything is laid out and painted when a call returns.
final class GraphStage {
    private static final double WIDTH = 1008;
    private static final double HEIGHT = 772;
    private @Nullable GraphCanvas graph;

    GraphCanvas graph() {
        return java.util.Objects.requireNonNull(graph);
    }

    /// Opens the window. It stays open for the tests to come.
    void open() throws Exception {
        Fx.call(() -> {
            Fonts.load();
            graph = new GraphCanvas();
            Scene scene = new Scene(graph, WIDTH, HEIGHT);
            scene.getStylesheets().setAll(Theme.sheets(new Look(Look.Scheme.LIGHT, false, false)));
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return graph;
        });
    }

    /// Shows a model as if for the first time.
    void show(GraphModel model) throws Exception {
        act(g -> {
            g.show(new GraphModel(List.of(), List.of()));
            g.zoomTo(1);
            g.scrollTo(0);
            g.show(model);
        });
    }

    void dress(Look look) throws Exception {
        act(g -> g.getScene().getStylesheets().setAll(Theme.sheets(look)));
    }

    void act(Consumer<GraphCanvas> action) throws Exception {
        Fx.call(() -> {
            action.accept(graph());
            graph().applyCss();
            graph().layout();
            return graph();
        });
    }

    Node item() {
        return graph().lookup("#graph-item");
    }

    void focus() throws Exception {
        act(_ -> item().requestFocus());
    }

    void press(KeyCode code) throws Exception {
        act(_ -> Event.fireEvent(item(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    void type(String text) throws Exception {
        act(_ -> Event.fireEvent(item(), new KeyEvent(KeyEvent.KEY_PRESSED, "", text, KeyCode.UNDEFINED, false, false, false, false)));
    }

    void click(String id, int times) throws Exception {
        Box box = box(id);
        act(g -> {
            double x = box.x() + box.width() / 2;
            double y = box.y() + Measures.ROW / 2; // in a row its middle, in a node its head
            mouse(canvas(g), MouseEvent.MOUSE_PRESSED, x, y, times);
            mouse(canvas(g), MouseEvent.MOUSE_RELEASED, x, y, times);
            mouse(canvas(g), MouseEvent.MOUSE_CLICKED, x, y, times);
        });
    }

    void drag(double x, double from, double to) throws Exception {
        act(g -> {
            mouse(canvas(g), MouseEvent.MOUSE_PRESSED, x, from, 1);
            moved(canvas(g), x, to);
        });
    }

    void pressMinimap(double y) throws Exception {
        act(g -> mouse(g.lookup(".minimap"), MouseEvent.MOUSE_PRESSED, 80, y, 1));
    }

    void wheel(double delta, double x, double y, boolean control) throws Exception {
        act(g -> Event.fireEvent(canvas(g),
                new ScrollEvent(ScrollEvent.SCROLL, x, y + LaneHeads.HEIGHT, x, y + LaneHeads.HEIGHT, false, control, false, false, false,
                        false, 0,
                        delta, 0, delta, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                        new PickResult(canvas(g), x, y + LaneHeads.HEIGHT))));
    }

    Optional<String> current() throws Exception {
        return Fx.call(() -> graph().state().current());
    }

    Marks marks() throws Exception {
        return Fx.call(() -> graph().state().marks());
    }

    Detail detail() throws Exception {
        return Fx.call(() -> graph().state().desk().detail());
    }

    double top() throws Exception {
        return Fx.call(() -> graph().state().desk().camera().top());
    }

    Box box(String id) throws Exception {
        return Fx.call(() -> graph().state().desk().box(id).orElseThrow());
    }

    /// Tiles and rows that are shown, in view or not.
    List<String> shownRows() throws Exception {
        return Fx.call(() -> {
            NodeSheet sheet = (NodeSheet) graph().state().desk().sheet();
            List<String> shown = new ArrayList<>();
            Stream.of(Lane.values()).flatMap(l -> sheet.layout().in(l).stream()).forEach(p -> {
                shown.add(p.tile().id());
                sheet.lines(p).stream().map(RowLine::id).forEach(shown::add);
            });
            return shown;
        });
    }

    /// The blocks to the right of one, in its row.
    List<String> rowOf(String id) throws Exception {
        return Fx.call(() -> {
            List<String> row = new ArrayList<>();
            Box at = graph().state().desk().box(id).orElseThrow();
            Optional<String> next = Optional.of(id);
            while (next.flatMap(graph().state().desk()::box).filter(b -> b.y() == at.y() && b.x() < at.x() + 252).isPresent()) {
                row.add(next.orElseThrow());
                next = graph().state().desk().sheet().step(next.orElseThrow(), Step.RIGHT).filter(n -> !row.contains(n));
            }
            return row;
        });
    }

    /// The colour of the ground, and that of a line around a node that is not on the path of kafka.
    int[] pixels(String node) throws Exception {
        return Fx.call(() -> {
            PixelReader pixels = graph().snapshot(null, null).getPixelReader();
            Box uat = graph().state().desk().box(node).orElseThrow();
            return new int[]{pixels.getArgb(5, 400), pixels.getArgb((int) (uat.x() + uat.width() / 2), (int) Math.round(uat.y()) + 32)};
        });
    }

    private static Node canvas(GraphCanvas graph) {
        return graph.getChildrenUnmodifiable().stream().filter(javafx.scene.canvas.Canvas.class::isInstance).findFirst().orElseThrow();
    }

    private static void moved(Node on, double x, double y) {
        Point2D at = on.localToScene(x, y);
        Event.fireEvent(on, new MouseEvent(MouseEvent.MOUSE_DRAGGED, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1,
                false, false, false, false, true, false, false, false, false, false, new PickResult(on, at.getX(), at.getY())));
    }

    private static void mouse(Node on, javafx.event.EventType<MouseEvent> type, double x, double y, int times) {
        Point2D at = on.localToScene(x, y);
        Event.fireEvent(on,
                new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, times, false, false, false, false,
                        true, false, false,
                        false, false, true, new PickResult(on, at.getX(), at.getY())));
    }
}
