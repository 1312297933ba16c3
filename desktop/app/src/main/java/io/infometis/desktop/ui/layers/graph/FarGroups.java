package io.infometis.desktop.ui.layers.graph;

import io.infometis.desktop.model.ObjectView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The whole from afar: one block for each overlay or object, in the group of its folder or environment.
public final class FarGroups {
    private final List<List<FarGroup>> lanes = new ArrayList<>();
    private final Map<String, Spot> spots = new HashMap<>();
    private final Map<String, List<Bundle>> bundlesOf = new HashMap<>();

    /// One group; `id` is the environment's node where it is one. The blocks' ids are those of nodes and objects.
    public record FarGroup(String id, Lane lane, String name, List<Block> blocks) {}

    /// One block; a node has no object.
    public record Block(String id, Optional<ObjectView> object) {}

    /// Where a block or a group is: the group, and the block's number, -1 for the group itself.
    public record Spot(FarGroup group, int block) {}

    /// So many edges between two groups.
    public record Bundle(FarGroup from, FarGroup to, int edges) {}

    public FarGroups(GraphModel model, GraphIndex index) {
        LaneOrder order = new LaneOrder(model, index);
        Arrays.stream(Lane.values()).forEach(l -> lanes.add(groups(l, order.sorted(model.in(l)), order)));
        for (List<FarGroup> lane : lanes) {
            lane.forEach(this::note);
        }
        for (Bundle bundle : bundles(model.edges())) {
            bundlesOf.computeIfAbsent(bundle.from().id(), _ -> new ArrayList<>()).add(bundle);
            bundlesOf.computeIfAbsent(bundle.to().id(), _ -> new ArrayList<>()).add(bundle);
        }
    }

    public List<FarGroup> in(Lane lane) {
        return lanes.get(lane.ordinal());
    }

    /// The bundles that begin or end at a group.
    public List<Bundle> bundlesOf(FarGroup group) {
        return bundlesOf.getOrDefault(group.id(), List.of());
    }

    public Optional<Spot> spot(String id) {
        return Optional.ofNullable(spots.get(id));
    }

    public boolean isGroup(String id) {
        return spot(id).filter(s -> s.block() < 0).isPresent();
    }

    private static List<FarGroup> groups(Lane lane, List<GraphNode> sorted, LaneOrder order) {
        List<FarGroup> groups = new ArrayList<>();
        for (GraphNode node : sorted) {
            if (node instanceof GraphNode.LiveNode live) {
                groups.add(new FarGroup(live.id(), lane, live.name(), live.view().objects().stream()
                        .sorted(Comparator.comparing(ObjectView::id))
                        .map(o -> new Block(live.id() + "/" + o.id(), Optional.of(o))).toList()));
            }
        }
        if (lane != Lane.CLUSTER) {
            Folders.of(sorted, order).forEach((folder, nodes) -> groups.add(new FarGroup(LaneTiles.groupId(lane, folder), lane,
                    LaneOrder.name(folder), nodes.stream().map(n -> new Block(n.id(), Optional.empty())).toList())));
        }
        return List.copyOf(groups);
    }

    private void note(FarGroup group) {
        spots.put(group.id(), new Spot(group, -1));
        for (int i = 0; i < group.blocks().size(); i++) {
            spots.put(group.blocks().get(i).id(), new Spot(group, i));
        }
    }

    private List<Bundle> bundles(List<GraphEdge> edges) {
        Map<String, Bundle> counted = new TreeMap<>();
        for (GraphEdge edge : edges) {
            Optional<FarGroup> from = spot(edge.from()).map(Spot::group);
            Optional<FarGroup> to = spot(edge.to()).map(Spot::group);
            if (from.isPresent() && to.isPresent() && from.get().lane() != to.get().lane()) {
                counted.merge(from.get().id() + "\n" + to.get().id(), new Bundle(from.get(), to.get(), 1),
                        (a, b) -> new Bundle(a.from, a.to, a.edges + b.edges));
            }
        }
        return List.copyOf(counted.values());
    }
}
