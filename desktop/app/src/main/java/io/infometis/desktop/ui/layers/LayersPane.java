package io.infometis.desktop.ui.layers;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.Workspace;
import io.infometis.desktop.ui.AgentSession;
import io.infometis.desktop.ui.Background;
import io.infometis.desktop.ui.PlaceView;
import io.infometis.desktop.ui.Workstation;
import io.infometis.desktop.ui.common.Css;
import io.infometis.desktop.ui.layers.details.DetailsPanel;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/// The layers of one repository and what its clusters hold, as graph or as tree, with the panel of what is chosen.
public final class LayersPane implements PlaceView {
    private final LayersModel model = new LayersModel();
    private final BorderPane pane = new BorderPane();

    public LayersPane(AgentSession session, Background background, Workstation workstation, ZoneId zone) {
        Css.add(pane, LayersPane.class, "layers");
        DetailsPanel details = new DetailsPanel(session, background, workstation, zone, id -> model.selected().set(id));
        LayersTree tree = new LayersTree(model);
        pane.setCenter(tree.node());
        pane.setRight(details);
        model.details().addListener((_, _, now) -> details.show(now));
        details.show(model.details().get());
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void show(Workspace workspace, EnvironmentView selected) {
        model.show(workspace, selected);
    }
}
