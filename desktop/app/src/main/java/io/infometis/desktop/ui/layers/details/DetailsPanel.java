package io.infometis.desktop.ui.layers.details;

import io.infometis.desktop.ui.AgentSession;
import io.infometis.desktop.ui.Background;
import io.infometis.desktop.ui.Workstation;
import io.infometis.desktop.ui.common.Css;
import io.infometis.desktop.ui.common.Messages;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The panel beside the graph. A view stays while its subject does, so that nothing loses its place when the workspace changes.
public final class DetailsPanel extends StackPane {
    private final Subjects subjects;
    private @Nullable Details shown;

    /// @param choose  chooses another thing, by its id; nothing when empty
    public DetailsPanel(AgentSession session, Background background, Workstation workstation, ZoneId zone,
            Consumer<Optional<String>> choose) {
        Css.add(this, DetailsPanel.class, "details");
        setId("details");
        setAccessibleText(Messages.get("details.name"));
        subjects = new Subjects(session, background, workstation, zone, choose);
    }

    public void show(Details details) {
        if (details.equals(shown)) {
            return;
        }
        shown = details;
        Node now = subjects.of(details);
        if (getChildren().isEmpty() || getChildren().getFirst() != now) {
            getChildren().setAll(now);
        }
    }
}
