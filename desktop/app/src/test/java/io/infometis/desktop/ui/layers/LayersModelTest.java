package io.infometis.desktop.ui.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.Workspace;
import io.infometis.desktop.testing.Story;
import io.infometis.desktop.ui.layers.details.Details;
import io.infometis.desktop.ui.layers.graph.Ids;
import io.infometis.desktop.ui.layers.graph.PictureStory;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LayersModelTest {
    private final LayersModel model = new LayersModel();
    private final EnvironmentView dev = PictureStory.environments().getFirst();

    @BeforeEach
    void show() {
        model.show(PictureStory.workspace(), dev);
    }

    @Test
    void nothingChosenTellsOfEveryEnvironment() {
        assertEquals(3, assertInstanceOf(Details.Nothing.class, model.details().get()).environments().size());
    }

    @Test
    void everyKindOfThingHasItsDetails() {
        assertEquals("independent", assertInstanceOf(Details.Overlay.class, chosen(PictureStory.INDEPENDENT)).overlay().name());
        assertEquals("infometis/core/services/kafka/deployment.yaml",
                assertInstanceOf(Details.File.class, chosen(PictureStory.KAFKA_FILE)).row().file().path());
        assertEquals("kafka", assertInstanceOf(Details.Live.class, chosen(PictureStory.KAFKA)).object().id().name());
        assertEquals("uat", assertInstanceOf(Details.Cluster.class, chosen("live:uat")).environment().environment().name());
    }

    @Test
    void theIdsOfThePanelAreThoseOfTheGraph() {
        assertEquals(PictureStory.INDEPENDENT, Ids.overlay("infometis/adaptations/independent"));
        assertEquals(PictureStory.KAFKA_FILE, Ids.file("infometis/core", "infometis/core/services/kafka/deployment.yaml"));
        assertEquals(PictureStory.KAFKA, Ids.object(dev.environment(), dev.objects().getFirst().id()));
    }

    @Test
    void anObjectThatHasNoRowOfItsOwnIsFoundAsWell() {
        var last = dev.objects().getLast();
        assertEquals(last, assertInstanceOf(Details.Live.class, chosen(Ids.object(dev.environment(), last.id()))).object());
    }

    @Test
    void whatIsGoneCountsAsNothingAndComesBack() {
        chosen(PictureStory.KAFKA_FILE);
        model.show(Workspace.empty().with(Story.running()), Story.running());
        assertInstanceOf(Details.Nothing.class, model.details().get());
        model.show(PictureStory.workspace(), dev);
        assertInstanceOf(Details.File.class, model.details().get());
    }

    private Details chosen(String id) {
        model.selected().set(Optional.of(id));
        return model.details().get();
    }
}
