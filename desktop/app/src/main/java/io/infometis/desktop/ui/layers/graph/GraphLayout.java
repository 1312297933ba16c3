package io.infometis.desktop.ui.layers.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where everything stands, in graph units from the top. Places follow from the tree and from what is open, never from a status; the same input
/// gives the same places, in whatever order it comes.
public final class GraphLayout {
    public static final GraphLayout EMPTY = place(new GraphModel(List.of(), List.of()), Set.of());
    private final List<List<Placed>> lanes;
    private final Map<String, Placed> tiles = new HashMap<>();
    private final Map<String, String> shownBy;
    private final Map<String, List<Link>> linksOf = new HashMap<>();
    private final List<Link> links;
    private final double height;

    private GraphLayout(List<List<Placed>> lanes, List<Link> links, Map<String, String> shownBy) {
        this.lanes = lanes;
        lanes.forEach(l -> l.forEach(p -> tiles.put(p.tile().id(), p)));
        this.shownBy = shownBy;
        this.links = links;
        for (Link link : links) {
            linksOf.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link);
            linksOf.computeIfAbsent(link.to(), _ -> new ArrayList<>()).add(link);
        }
        height = tiles.values().stream().mapToDouble(Placed::bottom).max().orElse(0) + Measures.MARGIN;
    }

    /// @param open ids of groups, and of rows that show what is in them
    public static GraphLayout place(GraphModel model, Set<String> open) {
        return place(model, new GraphIndex(model), open);
    }

    static GraphLayout place(GraphModel model, GraphIndex index, Set<String> open) {
        LaneTiles tiles = new LaneTiles(model, index, open);
        List<List<Tile>> lanes = Arrays.stream(Lane.values()).map(l -> tiles.of(l, model.in(l))).toList();
        Map<String, String> shownBy = new HashMap<>();
        lanes.forEach(l -> l.forEach(t -> t.nodes().forEach(n -> shownBy.put(n.id(), t.id())))); // an open group comes before its nodes
        List<Link> links = Links.of(model.edges(), shownBy);
        return new GraphLayout(Bands.place(lanes, Leaders.of(lanes, links)), links, shownBy);
    }

    public double height() {
        return height;
    }

    public List<Placed> in(Lane lane) {
        return lanes.get(lane.ordinal());
    }

    /// The tiles of a lane that stand at least in part between two heights; the work grows with their number only.
    public List<Placed> between(Lane lane, double top, double bottom) {
        List<Placed> all = in(lane);
        int from = Search.first(all.size(), i -> all.get(i).bottom() > top);
        int to = from;
        while (to < all.size() && all.get(to).y() < bottom) {
            to++;
        }
        return all.subList(from, to);
    }

    public Optional<Placed> tile(String id) {
        return Optional.ofNullable(tiles.get(id));
    }

    /// The tile that shows a node: its own, or the closed group that it is in.
    public Optional<Placed> showing(String node) {
        return Optional.ofNullable(shownBy.get(node)).flatMap(this::tile);
    }

    public List<Link> links() {
        return links;
    }

    public List<Link> linksOf(String tile) {
        return linksOf.getOrDefault(tile, List.of());
    }
}
