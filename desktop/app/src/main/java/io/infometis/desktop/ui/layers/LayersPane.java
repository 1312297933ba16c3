package io.infometis.desktop.ui.layers;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.Workspace;
import io.infometis.desktop.ui.AgentSession;
import io.infometis.desktop.ui.Background;
import io.infometis.desktop.ui.PlaceView;
import io.infometis.desktop.ui.Workstation;
import io.infometis.desktop.ui.common.Css;
import io.infometis.desktop.ui.layers.canvas.GraphCanvas;
import io.infometis.desktop.ui.layers.details.DetailsPanel;
import java.time.ZoneId;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// The layers of one repository and what its clusters hold, as graph or as tree, with the panel of what is chosen.
public final class LayersPane implements PlaceView {
    private final LayersModel model = new LayersModel();
    private final BorderPane pane = new BorderPane();
    private final GraphCanvas graph = new GraphCanvas();
    private final LayersTree tree = new LayersTree(model);
    private final LayersBar bar = new LayersBar(this::find, this::asTree);
    private final StackPane content = new StackPane(graph, tree.node());
    private final DetailsSide side;

    public LayersPane(AgentSession session, Background background, Workstation workstation, ZoneId zone) {
        Css.add(pane, LayersPane.class, "layers");
        DetailsPanel details = new DetailsPanel(session, background, workstation, zone, id -> model.selected().set(id));
        side = new DetailsSide(pane, content, details);
        pane.setTop(bar);
        pane.setCenter(content);
        asTree(false);
        graph.selected().addListener((_, _, now) -> model.selected().set(now));
        graph.onOpen(_ -> side.open());
        model.selected().addListener((_, _, now) -> graph.select(now));
        model.graph().addListener((_, _, now) -> graph.show(now));
        model.details().addListener((_, _, now) -> details.show(now));
        details.show(model.details().get());
        pane.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void show(Workspace workspace, EnvironmentView selected) {
        model.show(workspace, selected);
    }

    private void asTree(boolean now) {
        tree.node().setVisible(now);
        graph.setVisible(!now);
    }

    /// Chooses the next thing whose name holds the text, and brings it into sight.
    private boolean find(String text) {
        boolean found = graph.find(text);
        graph.selected().get().filter(_ -> found).ifPresent(graph::ensureVisible);
        return found;
    }

    /// Single letters, where no text is written.
    private void typed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        switch (event.getCharacter()) {
            case "/" -> bar.focusFind();
            case "t", "T" -> bar.turn();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
