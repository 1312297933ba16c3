package io.infometis.desktop.ui.layers.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The sheet of far: groups and their blocks. Within a group steps go from block to block as they stand.
public final class FarSheet implements Sheet {
    private final FarLayout layout;
    private final GraphIndex index;

    public FarSheet(FarLayout layout, GraphIndex index) {
        this.layout = layout;
        this.index = index;
    }

    public FarLayout layout() {
        return layout;
    }

    @Override
    public double height() {
        return layout.height();
    }

    @Override
    public Optional<String> at(double x, double y) {
        return Stream.of(Lane.values()).flatMap(l -> layout.in(l).stream())
                .filter(s -> x >= s.x() && x < s.x() + s.lane() && y >= s.y() && y < s.bottom()).findFirst().flatMap(s -> at(s, x, y));
    }

    private static Optional<String> at(FarLayout.Stack stack, double x, double y) {
        if (stack.head().contains(x, y)) {
            return Optional.of(stack.group().id());
        }
        int column = (int) ((x - stack.x()) / (stack.width() + stack.gap()));
        int number = (int) ((y - stack.top()) / (stack.height() + stack.gap())) * stack.perRow() + column;
        return column < stack.perRow() && number < stack.group().blocks().size() && stack.block(number).contains(x, y)
                ? Optional.of(stack.group().blocks().get(number).id())
                : Optional.empty();
    }

    @Override
    public Optional<String> standing(String id) {
        return spot(id).map(FarSheet::id);
    }

    @Override
    public Optional<Box> box(String id) {
        return spot(id).map(s -> s.block() < 0 ? layout.of(s.group()).head() : layout.of(s.group()).block(s.block()));
    }

    @Override
    public Optional<String> step(String id, Step step) {
        return spot(id).flatMap(s -> switch (step) {
            case UP -> up(s);
            case DOWN -> down(s);
            case LEFT -> s.block() > 0 && s.block() % layout.of(s.group()).perRow() > 0 ? at(s.group(), s.block() - 1) : across(s, -1);
            case RIGHT -> inRow(s) ? at(s.group(), s.block() + 1) : across(s, 1);
            case FIRST -> Optional.of(layout.in(s.group().lane()).getFirst().group().id());
            case LAST -> last(layout.in(s.group().lane()).getLast().group());
        });
    }

    @Override
    public Optional<String> first() {
        return Stream.of(Lane.values()).flatMap(l -> layout.in(l).stream()).findFirst().map(s -> s.group().id());
    }

    private Optional<FarGroups.Spot> spot(String id) {
        return layout.groups().spot(id).or(() -> index.owner(id).flatMap(n -> layout.groups().spot(n.id())));
    }

    private static String id(FarGroups.Spot spot) {
        return spot.block() < 0 ? spot.group().id() : spot.group().blocks().get(spot.block()).id();
    }

    private Optional<String> up(FarGroups.Spot spot) {
        int perRow = layout.of(spot.group()).perRow();
        return spot.block() < 0
                ? beside(spot.group(), -1).flatMap(FarSheet::last)
                : Optional.of(spot.block() < perRow ? spot.group().id() : spot.group().blocks().get(spot.block() - perRow).id());
    }

    private Optional<String> down(FarGroups.Spot spot) {
        int size = spot.group().blocks().size();
        int perRow = layout.of(spot.group()).perRow();
        boolean lastRow = spot.block() >= 0 && spot.block() / perRow == (size - 1) / perRow;
        int next = spot.block() < 0 ? 0 : Math.min(spot.block() + perRow, size - 1);
        return size == 0 || lastRow ? beside(spot.group(), 1).map(FarGroups.FarGroup::id) : at(spot.group(), next);
    }

    private boolean inRow(FarGroups.Spot spot) {
        return spot.block() >= 0 && spot.block() + 1 < spot.group().blocks().size()
                && (spot.block() + 1) % layout.of(spot.group()).perRow() > 0;
    }

    private Optional<FarGroups.FarGroup> beside(FarGroups.FarGroup group, int by) {
        List<FarLayout.Stack> lane = layout.in(group.lane());
        int at = lane.indexOf(layout.of(group)) + by;
        return at >= 0 && at < lane.size() ? Optional.of(lane.get(at).group()) : Optional.empty();
    }

    /// The group of the next lane that has one, at about the same height.
    private Optional<String> across(FarGroups.Spot spot, int by) {
        double y = box(id(spot)).map(Box::middle).orElse(0.0);
        return IntStream.iterate(spot.group().lane().ordinal() + by, i -> i >= 0 && i < Lane.values().length, i -> i + by)
                .mapToObj(i -> layout.in(Lane.values()[i])).filter(l -> !l.isEmpty()).findFirst()
                .flatMap(l -> l.stream().min(Comparator.comparingDouble(s -> Math.max(0, Math.max(s.y() - y, y - s.bottom())))))
                .map(s -> s.group().id());
    }

    private static Optional<String> last(FarGroups.FarGroup group) {
        return group.blocks().isEmpty() ? Optional.of(group.id()) : at(group, group.blocks().size() - 1);
    }

    private static Optional<String> at(FarGroups.FarGroup group, int block) {
        return Optional.of(group.blocks().get(block).id());
    }
}
