package io.infometis.desktop.ui.layers.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Where the groups and blocks stand at one zoom and width, in pixels from the top. Blocks are not placed one by one: they follow from their number.
public final class FarLayout {
    public static final double HEAD = 20;
    private static final double MARGIN = 16;
    private static final double BETWEEN = 20;
    private static final double BLOCK_BY_ZOOM = 50;
    private static final double LEAST = 4;
    private static final double OVERLAY_RATIO = 22.0 / 12;
    private static final double OBJECT_RATIO = 14.4 / 12;
    private final FarGroups groups;
    private final Lanes lanes;
    private final List<List<Stack>> stacks = new ArrayList<>();
    private final Map<String, Stack> of = new HashMap<>();
    private final double height;

    /// A group in its place: `perRow` blocks in a row, each `width` by `height`, `gap` apart.
    public record Stack(FarGroups.FarGroup group, double x, double y, double lane, int perRow, double width, double height, double gap) {
        public int rows() {
            return Math.ceilDiv(group.blocks().size(), perRow);
        }

        public double top() {
            return y + HEAD;
        }

        public double bottom() {
            return top() + rows() * (height + gap);
        }

        public Box head() {
            return new Box(x, y, lane, HEAD);
        }

        public Box block(int number) {
            return new Box(x + number % perRow * (width + gap), top() + number / perRow * (height + gap), width, height);
        }

        /// Where its bundles end.
        public double middle() {
            return (top() + bottom() - gap) / 2;
        }
    }

    public FarLayout(FarGroups groups, double width, double zoom) {
        this.groups = groups;
        this.lanes = Lanes.of(width, 1);
        double side = Math.max(LEAST, BLOCK_BY_ZOOM * zoom);
        double end = 0;
        for (Lane lane : Lane.values()) {
            List<Stack> column = column(groups.in(lane), side);
            stacks.add(column);
            column.forEach(s -> of.put(s.group.id(), s));
            end = column.isEmpty() ? end : Math.max(end, column.getLast().bottom());
        }
        height = end + MARGIN;
    }

    private List<Stack> column(List<FarGroups.FarGroup> column, double side) {
        List<Stack> placed = new ArrayList<>();
        double y = MARGIN;
        double gap = side / 3;
        for (FarGroups.FarGroup group : column) {
            double wanted = side * (group.lane() == Lane.CLUSTER ? OBJECT_RATIO : OVERLAY_RATIO);
            int perRow = Math.max(1, (int) ((lanes.node() + gap) / (wanted + gap)));
            double width = (lanes.node() + gap) / perRow - gap;
            Stack stack = new Stack(group, lanes.left(group.lane()), y, lanes.node(), perRow, width, side, gap);
            placed.add(stack);
            y = stack.bottom() + BETWEEN;
        }
        return List.copyOf(placed);
    }

    public FarGroups groups() {
        return groups;
    }

    public double height() {
        return height;
    }

    public List<Stack> in(Lane lane) {
        return stacks.get(lane.ordinal());
    }

    /// The groups of a lane that stand at least in part between two heights.
    public List<Stack> between(Lane lane, double top, double bottom) {
        List<Stack> all = in(lane);
        int from = Search.first(all.size(), i -> all.get(i).bottom() > top);
        int to = from;
        while (to < all.size() && all.get(to).y() < bottom) {
            to++;
        }
        return all.subList(from, to);
    }

    public Stack of(FarGroups.FarGroup group) {
        return Objects.requireNonNull(of.get(group.id()));
    }
}
