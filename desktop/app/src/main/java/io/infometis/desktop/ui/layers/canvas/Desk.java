package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.ui.layers.graph.Box;
import io.infometis.desktop.ui.layers.graph.Detail;
import io.infometis.desktop.ui.layers.graph.FarGroups;
import io.infometis.desktop.ui.layers.graph.FarLayout;
import io.infometis.desktop.ui.layers.graph.FarSheet;
import io.infometis.desktop.ui.layers.graph.GraphIndex;
import io.infometis.desktop.ui.layers.graph.GraphLayout;
import io.infometis.desktop.ui.layers.graph.GraphModel;
import io.infometis.desktop.ui.layers.graph.NodeSheet;
import io.infometis.desktop.ui.layers.graph.Sheet;
import io.infometis.desktop.ui.layers.graph.Tile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The model and the part of it in view. Needs no toolkit.
final class Desk {
    private static final double EDGE = 16;
    private static final double PERCENT = 100;
    private static final double FAR_MOST = 0.39;
    private GraphModel model = new GraphModel(List.of(), List.of());
    private GraphIndex index = new GraphIndex(model);
    private final Set<String> open = new TreeSet<>();
    private GraphLayout layout = GraphLayout.place(model, Set.of());
    private Optional<FarGroups> far = Optional.empty();
    private final Map<String, LiveState> states = new HashMap<>();
    private Camera camera = new Camera(1, 1, 1, 0);
    private Optional<Sheet> sheet = Optional.empty();

    void show(GraphModel next) {
        model = next;
        index = new GraphIndex(next);
        far = Optional.empty();
        states.clear();
        place();
    }

    GraphModel model() {
        return model;
    }

    GraphIndex index() {
        return index;
    }

    Camera camera() {
        return camera;
    }

    Detail detail() {
        return Detail.of(camera.zoom());
    }

    boolean isOpen(String id) {
        return open.contains(id);
    }

    boolean isGroup(String id) {
        return layout.tile(id).filter(t -> t.tile() instanceof Tile.GroupTile).isPresent() || far().isGroup(id);
    }

    /// The words of a group.
    Optional<String> group(String id) {
        return layout.tile(id).map(t -> TileWords.name(t.tile()) + "  " + TileWords.counts(t.tile()))
                .or(() -> far().spot(id).map(s -> TileWords.group(s.group().name(), s.group().lane()) + "  " + FarWords.count(s.group())));
    }

    LiveState state(EnvironmentView view) {
        return states.computeIfAbsent(view.environment().name(), _ -> LiveState.of(view));
    }

    Sheet sheet() {
        Sheet now = sheet.orElseGet(() -> sheet(camera.zoom()));
        sheet = Optional.of(now);
        return now;
    }

    /// What lies under a point of the view.
    Optional<String> at(double x, double y) {
        return sheet().at(x, y + camera.top());
    }

    /// Where an item stands in the view.
    Optional<Box> box(String id) {
        return sheet().box(id).map(b -> new Box(b.x(), b.y() - camera.top(), b.width(), b.height()));
    }

    void resize(double width, double height) {
        camera = camera.sized(width, height);
        sheet = Optional.empty();
        scrollTo(camera.top());
    }

    void scrollTo(double top) {
        camera = camera.at(top, sheet().height());
    }

    /// What is at this height of the view stays there; where the detail changes, the item at the point does.
    void zoom(double wanted, double x, double y) {
        Camera next = camera.zoomed(wanted);
        double share = (y + camera.top()) / Math.max(1, sheet().height());
        Optional<String> under = detail() == Detail.of(next.zoom()) ? Optional.empty() : at(x, y);
        camera = next;
        sheet = Optional.empty();
        scrollTo(under.flatMap(sheet()::box).map(b -> b.y() - y).orElse(share * sheet().height() - y));
    }

    /// The largest zoom up to 100 % at which everything is in view.
    void fit() {
        double zoom = Math.floor(Math.min(1, camera.height() / layout.height()) * PERCENT) / PERCENT;
        zoom = Detail.of(zoom) == Detail.FAR ? FAR_MOST : zoom;
        while (Detail.of(zoom) == Detail.FAR && zoom > Camera.LEAST && sheet(zoom).height() > camera.height()) {
            zoom -= 1 / PERCENT;
        }
        camera = camera.zoomed(zoom);
        sheet = Optional.empty();
        scrollTo(0);
    }

    /// Opens what is closed and closes what is open.
    void toggle(String id) {
        if (!open.remove(id)) {
            open.add(id);
        }
        place();
    }

    /// Opens what hides the item, and moves the view until it is in it.
    void ensureVisible(String id) {
        for (Optional<String> hider = hider(id); hider.isPresent(); hider = hider(id)) {
            toggle(hider.get());
        }
        sheet().box(id).ifPresent(b -> {
            double top = Math.min(camera.top(), b.y() - EDGE);
            scrollTo(Math.max(top, Math.min(b.bottom() + EDGE - camera.height(), b.y() - EDGE)));
        });
    }

    private Optional<String> hider(String id) {
        return sheet().standing(id).filter(s -> !s.equals(id) && !open.contains(s) && index.node(s).isEmpty());
    }

    private void place() {
        layout = GraphLayout.place(model, open);
        sheet = Optional.empty();
        scrollTo(camera.top());
    }

    private Sheet sheet(double zoom) {
        return Detail.of(zoom) == Detail.FAR
                ? new FarSheet(new FarLayout(far(), camera.width(), zoom), index)
                : new NodeSheet(layout, index, camera.width(), zoom);
    }

    private FarGroups far() {
        FarGroups groups = far.orElseGet(() -> new FarGroups(model, index));
        far = Optional.of(groups);
        return groups;
    }
}
