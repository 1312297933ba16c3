package io.infometis.desktop.ui.layers.graph;

import java.util.List;

/// How an edge runs: one curve from lane to lane, more where it passes a lane. `name` is where its name stands.
public record EdgePath(Link link, List<Curve> curves, Name name) {
    /// The middle of an edge's name; `over` when the name stands on the line itself and needs a ground. `room` is how wide it may be.
    public record Name(double x, double y, boolean over, double room) {}

    public Curve first() {
        return curves.getFirst();
    }

    public Curve last() {
        return curves.getLast();
    }

    public double top() {
        return curves.stream().mapToDouble(c -> Math.min(c.y1(), c.y2())).min().orElseThrow();
    }

    public double bottom() {
        return curves.stream().mapToDouble(c -> Math.max(c.y1(), c.y2())).max().orElseThrow();
    }
}
