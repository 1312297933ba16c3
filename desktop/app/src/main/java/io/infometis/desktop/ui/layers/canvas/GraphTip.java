package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.layers.graph.GraphRow;
import io.infometis.desktop.ui.layers.graph.GraphWords;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/// The whole of what the canvas may have cut: a file's path, else an item's words.
final class GraphTip {
    private final Node canvas;
    private final Tooltip tooltip = new Tooltip();

    GraphTip(Node canvas) {
        this.canvas = canvas;
    }

    void show(Desk desk, Optional<String> id) {
        String text = id.flatMap(i -> words(desk, i)).orElse("");
        if (!text.equals(tooltip.getText())) {
            Tooltip.uninstall(canvas, tooltip);
            tooltip.setText(text);
            if (!text.isEmpty()) {
                Tooltip.install(canvas, tooltip);
            }
        }
    }

    static Optional<String> words(Desk desk, String id) {
        return desk.index().row(id).map(r -> r instanceof GraphRow.FileRow file ? file.file().path() : GraphWords.of(r))
                .or(() -> desk.index().node(id).map(GraphWords::of)).or(() -> desk.group(id));
    }
}
