package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Status;
import io.infometis.desktop.ui.layers.graph.FarGroups;
import io.infometis.desktop.ui.layers.graph.GraphNode;
import io.infometis.desktop.ui.layers.graph.Lane;
import java.util.List;
import java.util.Locale;

/// What stands above the blocks of a group.
final class FarWords {
    /// Shape and words of the worst in a group; no words when all is well.
    record Worst(Status status, String words) {}

    private FarWords() {
    }

    static String count(FarGroups.FarGroup group) {
        return group.lane() == Lane.CLUSTER
                ? Messages.get("graph.objects", group.blocks().size())
                : Integer.toString(group.blocks().size());
    }

    static Worst worst(Desk desk, FarGroups.FarGroup group) {
        List<Status> bad = group.blocks().stream().flatMap(b -> b.object().stream()).map(o -> Status.of(o.health()))
                .filter(s -> s != Status.IN_SYNC).toList();
        if (bad.isEmpty()) {
            return desk.index().node(group.id()).filter(GraphNode.LiveNode.class::isInstance)
                    .map(n -> desk.state(((GraphNode.LiveNode) n).view())).filter(s -> s.status() != Status.IN_SYNC)
                    .map(s -> new Worst(s.status(), s.word())).orElse(new Worst(Status.IN_SYNC, ""));
        }
        Status worst = Status.worst(bad);
        boolean alike = bad.stream().allMatch(worst::equals);
        return new Worst(worst, alike
                ? Messages.get("graph.some." + worst.name().toLowerCase(Locale.ROOT).replace('_', '-'), bad.size())
                : Messages.get("graph.to-look-at", bad.size()));
    }
}
