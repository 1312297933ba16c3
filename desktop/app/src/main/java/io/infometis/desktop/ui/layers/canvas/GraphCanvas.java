package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.common.Css;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.layers.graph.Detail;
import io.infometis.desktop.ui.layers.graph.GraphModel;
import io.infometis.desktop.ui.layers.graph.Step;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The graph of the layers. Items have the ids of the tree twin: nodes, files, objects.
public final class GraphCanvas extends Region {
    private static final double MARGIN = 16;
    private static final double ZOOM_STEP = 1.25;
    private static final double PERCENT = 100;
    private static final double LOWEST_WITH_MAP = 320;
    private final GraphState state = new GraphState(this::changed);
    private final Canvas canvas = new Canvas();
    private final GraphColors colors = new GraphColors(this::recolour);
    private final Pen pen = new Pen(canvas.getGraphicsContext2D(), colors, new TextFit());
    private final GraphPainter painter = new GraphPainter();
    private final LaneHeads heads = new LaneHeads();
    private final GraphItem item = new GraphItem(this::open);
    private final Minimap minimap = new Minimap(this::scrollTo);
    private final ZoomBar zoomBar = new ZoomBar(this::zoomOut, this::zoomIn, this::fit);
    private final Legend legend = new Legend();
    private final ReadOnlyObjectWrapper<Optional<String>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private Consumer<String> onOpen = _ -> {
    };
    private Optional<Detail> headed = Optional.empty();

    public GraphCanvas() {
        Css.add(this, GraphCanvas.class, "graph-canvas");
        setId("graph");
        setAccessibleText(Messages.get("graph.sentence"));
        getChildren().addAll(colors, canvas, item, heads, legend, zoomBar, minimap);
        getChildren().forEach(c -> c.setManaged(false)); // each is placed here, and asks for no layout of the whole
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        GraphPointer.on(canvas, this);
        GraphKeys keys = new GraphKeys(this);
        item.setOnKeyPressed(e -> {
            item.ring(true);
            keys.handle(e);
        });
        item.focusedProperty().addListener((_, _, now) -> {
            if (now) {
                state.begin();
            }
        });
    }

    /// Shows a model; what was open and chosen stays so, as far as it exists.
    public void show(GraphModel model) {
        state.show(model);
        legend.show(model);
        headed = Optional.empty();
    }

    /// The chosen node, row or object.
    public ReadOnlyObjectProperty<Optional<String>> selected() {
        return selected.getReadOnlyProperty();
    }

    public void select(Optional<String> id) {
        if (!id.equals(selected.get())) {
            state.select(id);
        }
    }

    /// Who hears of Enter and of a double click.
    public void onOpen(Consumer<String> listener) {
        onOpen = listener;
    }

    /// Chooses the next item whose name holds the text, and shows it; false when there is none.
    public boolean find(String text) {
        return state.find(text);
    }

    public void ensureVisible(String id) {
        state.ensureVisible(id);
    }

    public ReadOnlyDoubleProperty zoom() {
        return zoom.getReadOnlyProperty();
    }

    /// Zooms about the middle of the view.
    public void zoomTo(double wanted) {
        zoomTo(wanted, state.desk().camera().width() / 2, state.desk().camera().height() / 2);
    }

    /// Shows the whole.
    public void fit() {
        state.desk().fit();
        changed();
    }

    void zoomTo(double wanted, double x, double y) {
        state.desk().zoom(wanted, x, y);
        changed();
    }

    void zoomIn() {
        zoomTo(Math.round(zoom.get() * ZOOM_STEP * PERCENT) / PERCENT);
    }

    void zoomOut() {
        zoomTo(Math.round(zoom.get() / ZOOM_STEP * PERCENT) / PERCENT);
    }

    void scrollTo(double top) {
        state.desk().scrollTo(top);
        changed();
    }

    void step(Step step) {
        state.step(step);
    }

    void toggle() {
        state.current().ifPresent(state::toggle);
    }

    void showPath() {
        state.showPath();
    }

    /// @return whether there was something to leave
    boolean leave() {
        boolean left = state.marks().path().isPresent() || state.marks().selected().isPresent();
        state.leave();
        return left;
    }

    void open() {
        state.select(state.current());
        selected.get().ifPresent(onOpen);
    }

    void focusItem() {
        item.requestFocus();
        item.ring(false);
    }

    GraphState state() {
        return state;
    }

    private void changed() {
        selected.set(state.marks().selected());
        zoom.set(state.desk().camera().zoom());
        requestLayout();
    }

    private void recolour() {
        minimap.forget();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = Math.max(1, getHeight() - LaneHeads.HEIGHT);
        Desk desk = state.desk();
        if (desk.camera().width() != width || desk.camera().height() != height) {
            desk.resize(width, height);
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        canvas.relocate(0, LaneHeads.HEIGHT);
        heads.resizeRelocate(0, 0, width, LaneHeads.HEIGHT);
        zoomBar.show(desk.camera().percent());
        item.show(desk, state.current(), LaneHeads.HEIGHT);
        layoutCorners(width, getHeight());
        if (!headed.equals(Optional.of(desk.detail()))) {
            headed = Optional.of(desk.detail());
            heads.show(desk.model(), desk.detail());
        }
        painter.paint(pen, desk, state.marks());
        minimap.show(desk, state.marks(), colors);
    }

    private void layoutCorners(double width, double height) {
        boolean far = state.desk().detail() == Detail.FAR;
        double bar = zoomBar.prefWidth(-1);
        double y = height - MARGIN - ZoomBar.HEIGHT;
        zoomBar.resizeRelocate(MARGIN, y, bar, ZoomBar.HEIGHT);
        double free = width - Minimap.WIDTH - 2 * MARGIN - (2 * MARGIN + bar);
        legend.setVisible(!far && legend.prefWidth(-1) < free);
        legend.resizeRelocate(2 * MARGIN + bar + MARGIN / 2, y, legend.prefWidth(-1), ZoomBar.HEIGHT);
        boolean fits = state.desk().sheet().height() <= state.desk().camera().height();
        minimap.setVisible(height > LOWEST_WITH_MAP && !(far && fits));
        minimap.resizeRelocate(width - MARGIN - Minimap.WIDTH, height - MARGIN - Minimap.HEIGHT, Minimap.WIDTH, Minimap.HEIGHT);
    }
}
