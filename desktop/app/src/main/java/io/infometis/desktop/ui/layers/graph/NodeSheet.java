package io.infometis.desktop.ui.layers.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The sheet of near and mid: tiles, and near their rows.
public final class NodeSheet implements Sheet {
    private final GraphLayout layout;
    private final GraphIndex index;
    private final Lanes lanes;
    private final double zoom;
    private final boolean rows;

    public NodeSheet(GraphLayout layout, GraphIndex index, double width, double zoom) {
        this.layout = layout;
        this.index = index;
        this.lanes = Lanes.of(width, zoom);
        this.zoom = zoom;
        this.rows = Detail.of(zoom) == Detail.NEAR;
    }

    public GraphLayout layout() {
        return layout;
    }

    public Lanes lanes() {
        return lanes;
    }

    @Override
    public double height() {
        return layout.height() * zoom;
    }

    @Override
    public Optional<String> at(double x, double y) {
        double ux = x / zoom;
        double uy = y / zoom;
        return Stream.of(Lane.values()).flatMap(l -> layout.between(l, uy, Math.nextUp(uy)).stream())
                .filter(p -> p.box(lanes).contains(ux, uy)).findFirst().map(p -> at(p, uy));
    }

    private String at(Placed tile, double y) {
        int number = (int) Math.floor((y - tile.y() - Measures.ROWS_FROM) / Measures.ROW);
        List<RowLine> lines = lines(tile);
        return number >= 0 && number < lines.size() ? lines.get(number).id() : tile.tile().id();
    }

    @Override
    public Optional<String> standing(String id) {
        if (layout.tile(id).isPresent()) {
            return Optional.of(id);
        }
        Optional<GraphNode> owner = index.owner(id);
        Optional<Placed> tile = owner.flatMap(n -> layout.showing(n.id()));
        return tile.map(t -> owner.filter(n -> n.id().equals(t.tile().id())).flatMap(n -> row(n, t, id)).orElse(t.tile().id()));
    }

    /// The row itself; else the row that holds it.
    private Optional<String> row(GraphNode node, Placed tile, String id) {
        List<RowLine> lines = lines(tile);
        return lines.stream().map(RowLine::id).filter(id::equals).findFirst().or(() -> lines.stream()
                .filter(l -> l.row() instanceof GraphRow.MoreRow || l.row() instanceof GraphRow.FolderRow f && f.files().stream()
                        .anyMatch(r -> r.id(node.id()).equals(id)))
                .map(RowLine::id).findFirst());
    }

    @Override
    public Optional<Box> box(String id) {
        return standing(id).flatMap(this::own).map(b -> b.scaled(zoom));
    }

    private Optional<Box> own(String id) {
        Optional<Placed> tile = tileOf(id);
        return tile.map(t -> number(t, id).isPresent() ? t.row(number(t, id).getAsInt(), lanes) : t.box(lanes));
    }

    @Override
    public Optional<String> step(String id, Step step) {
        return standing(id).flatMap(here -> tileOf(here).flatMap(t -> switch (step) {
            case UP -> number(t, here).isPresent() ? above(t, number(t, here).getAsInt()) : beside(t, -1).map(this::last);
            case DOWN -> below(t, number(t, here).orElse(-1));
            case LEFT -> across(t, here, -1);
            case RIGHT -> across(t, here, 1);
            case FIRST -> Optional.of(layout.in(t.tile().lane()).getFirst().tile().id());
            case LAST -> Optional.of(last(layout.in(t.tile().lane()).getLast()));
        }));
    }

    @Override
    public Optional<String> first() {
        return Stream.of(Lane.values()).flatMap(l -> layout.in(l).stream()).findFirst().map(p -> p.tile().id());
    }

    private Optional<String> above(Placed tile, int number) {
        return Optional.of(number == 0 ? tile.tile().id() : lines(tile).get(number - 1).id());
    }

    private Optional<String> below(Placed tile, int number) {
        List<RowLine> lines = lines(tile);
        return number + 1 < lines.size() ? Optional.of(lines.get(number + 1).id()) : beside(tile, 1).map(p -> p.tile().id());
    }

    /// The tile above or below in the lane.
    private Optional<Placed> beside(Placed tile, int by) {
        List<Placed> lane = layout.in(tile.tile().lane());
        int at = lane.indexOf(tile) + by;
        return at >= 0 && at < lane.size() ? Optional.of(lane.get(at)) : Optional.empty();
    }

    /// The tile of the next lane that has one, at about the same height.
    private Optional<String> across(Placed tile, String here, int by) {
        double y = own(here).map(Box::middle).orElse(tile.y());
        return IntStream.iterate(tile.tile().lane().ordinal() + by, i -> i >= 0 && i < Lane.values().length, i -> i + by)
                .mapToObj(i -> layout.in(Lane.values()[i])).filter(l -> !l.isEmpty()).findFirst()
                .flatMap(l -> l.stream().min(Comparator.comparingDouble(p -> distance(p, y)))).map(p -> p.tile().id());
    }

    private static double distance(Placed tile, double y) {
        return Math.max(0, Math.max(tile.y() - y, y - tile.bottom()));
    }

    private String last(Placed tile) {
        List<RowLine> lines = lines(tile);
        return lines.isEmpty() ? tile.tile().id() : lines.getLast().id();
    }

    private Optional<Placed> tileOf(String id) {
        return layout.tile(id).or(() -> index.owner(id).flatMap(n -> layout.showing(n.id())));
    }

    private java.util.OptionalInt number(Placed tile, String id) {
        List<RowLine> lines = lines(tile);
        return IntStream.range(0, lines.size()).filter(i -> lines.get(i).id().equals(id)).findFirst();
    }

    /// The rows that are drawn at this zoom.
    public List<RowLine> lines(Placed tile) {
        return rows && tile.tile() instanceof Tile.NodeTile node ? node.rows() : List.of();
    }
}
