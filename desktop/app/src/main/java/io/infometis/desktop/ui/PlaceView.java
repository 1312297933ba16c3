package io.infometis.desktop.ui;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.Workspace;
import javafx.scene.Node;

/// A place that shows a running environment; it keeps its node, and what is chosen in it, from one workspace to the next.
public interface PlaceView {
    Node node();

    void show(Workspace workspace, EnvironmentView selected);
}
