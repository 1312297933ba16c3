package io.infometis.desktop.ui.layers.details;

import io.infometis.desktop.ui.AgentSession;
import io.infometis.desktop.ui.Background;
import io.infometis.desktop.ui.Workstation;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/// The panel's views, one for each kind of subject; those that read from the agent are kept and shown anew.
final class Subjects {
    private final Consumer<Optional<String>> choose;
    private final Workstation workstation;
    private final FilePane file;
    private final ObjectPane object;

    Subjects(AgentSession session, Background background, Workstation workstation, ZoneId zone, Consumer<Optional<String>> choose) {
        this.choose = choose;
        this.workstation = workstation;
        this.file = new FilePane(session, background, workstation);
        this.object = new ObjectPane(session, background, workstation, zone);
    }

    Node of(Details details) {
        return switch (details) {
            case Details.Nothing nothing -> new NothingPane(nothing.environments(), choose);
            case Details.Overlay overlay -> new OverlayPane(overlay, workstation, choose);
            case Details.Cluster cluster -> new ClusterPane(cluster.environment(), choose);
            case Details.File f -> {
                file.show(f);
                yield file;
            }
            case Details.Live live -> {
                object.show(live);
                yield object;
            }
        };
    }
}
