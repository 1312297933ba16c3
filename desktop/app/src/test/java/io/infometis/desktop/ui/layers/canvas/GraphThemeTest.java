package io.infometis.desktop.ui.layers.canvas;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.infometis.desktop.testing.Fx;
import io.infometis.desktop.ui.common.Look;
import io.infometis.desktop.ui.layers.graph.PictureStory;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The canvas follows the style sheets.
class GraphThemeTest {
    private static final GraphStage stage = new GraphStage();

    @BeforeAll
    static void open() throws Exception {
        Fx.start();
        stage.open();
        stage.show(PictureStory.model());
    }

    @Test
    void anotherThemeIsPaintedAtOnce() throws Exception {
        int[] light = stage.pixels("live:uat");
        stage.dress(new Look(Look.Scheme.DARK, false, false));
        assertNotEquals(light[0], stage.pixels("live:uat")[0]);
        stage.act(g -> g.select(Optional.of(PictureStory.KAFKA)));
        int[] dimmed = stage.pixels("live:uat");
        stage.dress(new Look(Look.Scheme.DARK, true, false));
        assertNotEquals(dimmed[1], stage.pixels("live:uat")[1], "in high contrast nothing is dimmed");
    }
}
