package io.infometis.desktop.ui.layers.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Places the tiles of the lanes. A tile and its first neighbour on the left make a band, whose tiles stand at the same height; bands keep the
/// order of every lane, so where two neighbourhoods would cross, the later tile stands by itself. The work grows with the number of tiles.
final class Bands {
    private List<Band> order = new ArrayList<>();
    private final Map<String, Band> of = new HashMap<>();

    /// @param leaders a tile's first neighbour on the left
    static List<List<Placed>> place(List<List<Tile>> lanes, Map<String, String> leaders) {
        Bands bands = new Bands();
        lanes.forEach(l -> bands.add(l, leaders));
        return bands.place();
    }

    private void add(List<Tile> lane, Map<String, String> leaders) {
        Map<Band, Integer> at = new IdentityHashMap<>();
        for (int i = 0; i < order.size(); i++) {
            at.put(order.get(i), i);
        }
        List<Band> merged = new ArrayList<>();
        int next = 0; // the first band that no tile of this lane has passed
        for (Tile tile : lane) {
            Optional<Integer> leader = Optional.ofNullable(leaders.get(tile.id())).map(of::get).map(at::get);
            if (leader.isPresent() && leader.get() >= next) {
                merged.addAll(order.subList(next, leader.get() + 1));
                next = leader.get() + 1;
            } else {
                merged.add(new Band());
            }
            merged.getLast().tiles.add(tile);
            of.put(tile.id(), merged.getLast());
        }
        merged.addAll(order.subList(next, order.size()));
        order = merged;
    }

    private List<List<Placed>> place() {
        double[] free = new double[Lane.values().length];
        Arrays.fill(free, Measures.MARGIN);
        List<List<Placed>> places = Arrays.stream(Lane.values()).map(_ -> (List<Placed>) new ArrayList<Placed>()).toList();
        for (Band band : order) {
            double y = band.tiles.stream().mapToDouble(t -> free[t.lane().ordinal()]).max().orElseThrow();
            for (Tile tile : band.tiles) {
                double height = tile.height();
                places.get(tile.lane().ordinal()).add(new Placed(tile, y, height));
                free[tile.lane().ordinal()] = y + height + Measures.GAP;
            }
        }
        return places;
    }

    private static final class Band {
        private final List<Tile> tiles = new ArrayList<>();
    }
}
