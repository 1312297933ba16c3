package io.infometis.desktop.ui.layers.graph;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Finds for each tile its first neighbour on the left: what it builds on before what it patches, the nearest lane before others, then the uppermost.
final class Leaders {
    private static final Comparator<Candidate> FIRST = Comparator.comparingInt((Candidate c) -> rank(c.link.kind()))
            .thenComparing(c -> c.seat.lane, Comparator.reverseOrder()).thenComparing(c -> c.seat.number);

    private Leaders() {
    }

    static Map<String, String> of(List<List<Tile>> lanes, List<Link> links) {
        Map<String, Seat> seats = new HashMap<>();
        for (List<Tile> lane : lanes) {
            for (int i = 0; i < lane.size(); i++) {
                seats.put(lane.get(i).id(), new Seat(lane.get(i).lane(), i));
            }
        }
        Map<String, Candidate> best = new HashMap<>();
        for (Link link : links) {
            Seat from = Objects.requireNonNull(seats.get(link.from()));
            if (from.lane.compareTo(Objects.requireNonNull(seats.get(link.to())).lane) < 0) {
                best.merge(link.to(), new Candidate(link, from), (a, b) -> FIRST.compare(b, a) < 0 ? b : a);
            }
        }
        Map<String, String> leaders = new HashMap<>();
        best.forEach((tile, leader) -> leaders.put(tile, leader.link.from()));
        return leaders;
    }

    private static int rank(GraphEdge.Kind kind) {
        return switch (kind) {
            case BASE, APPLIED_AS -> 0;
            case COMPONENT -> 1;
            case PATCH, GENERATES -> 2;
        };
    }

    private record Seat(Lane lane, int number) {}

    private record Candidate(Link link, Seat seat) {}
}
