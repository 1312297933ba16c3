package io.infometis.desktop.ui.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.infometis.desktop.testing.Fx;
import io.infometis.desktop.ui.layers.graph.GraphIndex;
import io.infometis.desktop.ui.layers.graph.GraphModel;
import io.infometis.desktop.ui.layers.graph.GraphNode;
import io.infometis.desktop.ui.layers.graph.GraphRow;
import io.infometis.desktop.ui.layers.graph.GraphWords;
import io.infometis.desktop.ui.layers.graph.PictureStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The graph and its tree twin name the same things and say the same of them.
class TwinTest {
    private static final GraphModel MODEL = PictureStory.model();

    @BeforeAll
    static void start() {
        Fx.start();
    }

    @Test
    void itemsHaveTheSameIdsAndWords() throws Exception {
        GraphIndex index = new GraphIndex(MODEL);
        for (LayersItem item : items()) {
            String said = Fx.call(() -> {
                LayersCell cell = new LayersCell();
                cell.updateItem(item, false);
                return cell.getAccessibleText();
            });
            assertEquals(Optional.of(said), GraphWords.of(index, item.id()), item.id());
        }
    }

    private static List<LayersItem> items() {
        List<LayersItem> items = new ArrayList<>();
        for (GraphNode node : MODEL.nodes()) {
            items.add(new LayersItem.NodeItem(node));
            for (GraphRow row : node.rows()) {
                items.add(new LayersItem.RowItem(node.id(), row));
                if (row instanceof GraphRow.FolderRow folder) {
                    folder.files().forEach(f -> items.add(new LayersItem.RowItem(node.id(), f)));
                }
            }
        }
        return items;
    }
}
