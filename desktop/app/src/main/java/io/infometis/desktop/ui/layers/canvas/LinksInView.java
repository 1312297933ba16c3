package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.layers.graph.GraphLayout;
import io.infometis.desktop.ui.layers.graph.Lane;
import io.infometis.desktop.ui.layers.graph.Link;
import io.infometis.desktop.ui.layers.graph.Placed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Chooses the edges to draw: in a small graph all; in a large one those that end in view, so that the work does not grow with the graph.
final class LinksInView {
    private static final int SMALL = 200;
    /// Of one tile's edges to what is out of view: they run as one.
    private static final int MOST_LEAVING = 16;

    private LinksInView() {
    }

    static List<Link> of(GraphLayout layout, double top, double bottom) {
        if (layout.links().size() <= SMALL) {
            return layout.links();
        }
        List<Placed> tiles = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            tiles.addAll(layout.between(lane, top, bottom));
        }
        Set<String> inView = new HashSet<>();
        tiles.forEach(t -> inView.add(t.tile().id()));
        Set<Link> links = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Link> inOrder = new ArrayList<>();
        for (Placed tile : tiles) {
            List<Link> of = layout.linksOf(tile.tile().id());
            of.stream().filter(l -> inView.contains(l.from()) && inView.contains(l.to())).forEach(l -> add(l, links, inOrder));
            of.stream().filter(l -> !inView.contains(l.from()) || !inView.contains(l.to())).limit(MOST_LEAVING)
                    .forEach(l -> add(l, links, inOrder));
        }
        return inOrder;
    }

    private static void add(Link link, Set<Link> seen, List<Link> inOrder) {
        if (seen.add(link)) {
            inOrder.add(link);
        }
    }
}
