package io.infometis.desktop.ui.layers.graph;

import java.util.ArrayList;
import java.util.List;

/// Leads edges from tile to tile. An edge that passes a lane goes between its tiles, never behind one.
public final class EdgePaths {
    private static final double ABOVE = 10;
    private static final double ABOVE_SLANTED = 14;
    private static final double KEEP_OFF = 8;
    private static final int SPREAD = 5;
    private static final double STRAND = 4;
    /// Names keep clear of the arrow by this.
    private static final double ARROW = 4;
    private static final double END = 20;
    private final GraphLayout layout;
    private final Lanes lanes;

    public EdgePaths(GraphLayout layout, Lanes lanes) {
        this.layout = layout;
        this.lanes = lanes;
    }

    /// The paths of a link: several where patches run between different rows. Only the first has a name.
    public List<EdgePath> of(Link link) {
        Placed from = layout.tile(link.from()).orElseThrow();
        Placed to = layout.tile(link.to()).orElseThrow();
        List<EdgePath> paths = new ArrayList<>();
        for (PatchRows.Ends ends : PatchRows.of(link, from.tile(), to.tile())) {
            List<Curve> curves = curves(link, from, to, ends);
            paths.add(new EdgePath(link, curves,
                    name(curves.getFirst(), link.kind(), paths.isEmpty(), ends.from() < 0 && aside(link.kind()) > 0)));
        }
        return paths;
    }

    private List<Curve> curves(Link link, Placed from, Placed to, PatchRows.Ends ends) {
        boolean back = from.tile().lane().compareTo(to.tile().lane()) > 0;
        boolean same = from.tile().lane() == to.tile().lane();
        double inset = ends.from() < 0 ? 0 : Measures.ROW_INSET;
        double x1 = back ? lanes.left(from.tile().lane()) : lanes.right(from.tile().lane()) - inset;
        double x2 = back || same ? lanes.right(to.tile().lane()) : lanes.left(to.tile().lane()) + (ends.to() < 0 ? 0 : Measures.ROW_INSET);
        double y2 = ends.to() < 0 ? to.y() + Measures.ANCHOR + aside(link.kind()) : to.row(ends.to(), lanes).middle();
        double y1 = ends.from() < 0 ? start(from, y2, link.kind(), same) : from.row(ends.from(), lanes).middle();
        List<Curve> curves = new ArrayList<>();
        double x = x1;
        double y = y1;
        for (int i = from.tile().lane().ordinal() + 1; i < to.tile().lane().ordinal(); i++) {
            Lane passed = Lane.values()[i];
            double free = free(passed, y + (y2 - y) * (lanes.left(passed) - x) / (x2 - x), link);
            curves.add(Curve.of(x, y, lanes.left(passed), free));
            curves.add(Curve.of(lanes.left(passed), free, lanes.right(passed), free));
            x = lanes.right(passed);
            y = free;
        }
        curves.add(Curve.of(x, y, x2, y2));
        return curves;
    }

    /// From the middle of the header; from the node's lower end to one that stands below.
    private static double start(Placed from, double y2, GraphEdge.Kind kind, boolean same) {
        return !same && y2 > from.bottom()
                ? Math.max(from.bottom() - END, from.y() + Measures.ANCHOR)
                : from.y() + Measures.ANCHOR + aside(kind);
    }

    /// How far below the header's middle an edge of this kind ends, so that it does not lie on another.
    private static double aside(GraphEdge.Kind kind) {
        return switch (kind) {
            case BASE, APPLIED_AS -> 0;
            case COMPONENT -> 6;
            case PATCH, GENERATES -> 12;
        };
    }

    /// The free height in a lane that is nearest to this one.
    private double free(Lane lane, double y, Link link) {
        double strand = (Math.floorMod((link.from() + link.to()).hashCode(), SPREAD) - SPREAD / 2) * STRAND;
        return layout.between(lane, y - KEEP_OFF, y + KEEP_OFF).stream().findFirst()
                .map(p -> (y < p.y() + p.height() / 2 ? p.y() - Measures.GAP / 2 : p.bottom() + Measures.GAP / 2) + strand).orElse(y);
    }

    private static EdgePath.Name name(Curve curve, GraphEdge.Kind kind, boolean first, boolean below) {
        double room = first ? Math.abs(curve.x2() - curve.x1()) : 0;
        double up = curve.y1() == curve.y2() ? ABOVE : ABOVE_SLANTED;
        double y = curve.flat() ? curve.middleY() + (below ? up : -up) : curve.middleY();
        double x = kind == GraphEdge.Kind.APPLIED_AS ? curve.middleX() - ARROW : curve.middleX();
        return new EdgePath.Name(x, y, !curve.flat(), room);
    }
}
