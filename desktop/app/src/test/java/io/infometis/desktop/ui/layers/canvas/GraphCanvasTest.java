package io.infometis.desktop.ui.layers.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.testing.Accessibility;
import io.infometis.desktop.testing.Fx;
import io.infometis.desktop.testing.FxWatchdog;
import io.infometis.desktop.ui.layers.graph.Box;
import io.infometis.desktop.ui.layers.graph.Detail;
import io.infometis.desktop.ui.layers.graph.GraphModel;
import io.infometis.desktop.ui.layers.graph.GraphWords;
import io.infometis.desktop.ui.layers.graph.LargeRepository;
import io.infometis.desktop.ui.layers.graph.PictureStory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The graph under keys and pointer, without a screen.
@ExtendWith(FxWatchdog.class)
class GraphCanvasTest {
    private static final GraphStage stage = new GraphStage();

    @BeforeAll
    static void open() throws Exception {
        Fx.start();
        stage.open();
        warm(LargeRepository.model(), LargeRepository.ORDERS);
        warm(PictureStory.model(), PictureStory.KAFKA);
    }

    /// What is slow once only: classes, letters.
    private static void warm(GraphModel model, String id) throws Exception {
        for (int i = 0; i < 20; i++) {
            stage.show(model);
            stage.act(g -> g.select(Optional.of(id)));
            for (double zoom : new double[]{0.1, 0.2, 0.39, 0.4, 0.8, 0.81, 1, 1.25, 2}) {
                stage.act(g -> g.zoomTo(zoom));
            }
            stage.act(g -> g.snapshot(null, null));
        }
    }

    @BeforeEach
    void show() throws Exception {
        stage.show(PictureStory.model());
    }

    @Test
    void theKeysReachEveryItem() throws Exception {
        Set<String> reached = walk();
        Set<String> all = new LinkedHashSet<>(stage.shownRows());
        all.removeAll(reached);
        assertEquals(Set.of(), all);
        assertTrue(reached.contains(PictureStory.KAFKA));
    }

    @Test
    void theKeysReachEveryBlockFromAfar() throws Exception {
        stage.show(LargeRepository.model());
        stage.act(g -> g.zoomTo(0.2));
        Set<String> reached = walk();
        assertTrue(reached.contains(LargeRepository.ORDERS));
        assertEquals(157 + 78 + 148 + 1388 + 5 + 3 + 3 + 3, reached.size());
    }

    @Test
    void spaceOpensAFolderAndItsFilesAreReached() throws Exception {
        stage.act(g -> g.select(Optional.of(PictureStory.KAFKA_FOLDER)));
        stage.press(KeyCode.SPACE);
        stage.press(KeyCode.DOWN);
        assertEquals(Optional.of(PictureStory.KAFKA_FILE), stage.current());
        stage.press(KeyCode.UP);
        stage.press(KeyCode.SPACE);
        assertFalse(stage.shownRows().contains(PictureStory.KAFKA_FILE));
    }

    @Test
    void aClickChoosesWhatIsUnderIt() throws Exception {
        List<String> rows = stage.shownRows().stream().filter(r -> r.startsWith("live:dev/") || r.startsWith(PictureStory.DEV)).toList();
        assertFalse(rows.isEmpty());
        for (String row : rows) {
            stage.click(row, 1);
            assertEquals(Optional.of(row), stage.graph().selected().get());
        }
    }

    @Test
    void aChoiceShowsItsPathAndEscapeEndsFirstThatThenTheChoice() throws Exception {
        stage.act(g -> g.select(Optional.of(PictureStory.KAFKA)));
        assertTrue(stage.marks().path().isPresent());
        stage.press(KeyCode.ESCAPE);
        assertTrue(stage.marks().path().isEmpty());
        assertEquals(Optional.of(PictureStory.KAFKA), stage.graph().selected().get());
        stage.type("p");
        assertTrue(stage.marks().path().isPresent());
        stage.press(KeyCode.ESCAPE);
        stage.press(KeyCode.ESCAPE);
        assertEquals(Optional.empty(), stage.graph().selected().get());
    }

    @Test
    void enterAndADoubleClickOpen() throws Exception {
        List<String> opened = new ArrayList<>();
        stage.act(g -> g.onOpen(opened::add));
        stage.act(g -> g.select(Optional.of(PictureStory.DEV)));
        stage.press(KeyCode.ENTER);
        stage.click(PictureStory.KAFKA, 2);
        assertEquals(List.of(PictureStory.DEV, PictureStory.KAFKA), opened);
    }

    @Test
    void theWheelWithControlZoomsAtThePointerAndLanesKeepTheirWidth() throws Exception {
        Box before = stage.box("live:uat");
        stage.wheel(120, before.x() + 20, before.y() + 10, true);
        Box after = stage.box("live:uat");
        assertTrue(after.width() > before.width());
        assertEquals(before.y() + 10, after.y() + 10 * after.width() / before.width(), 4);
        assertEquals(before.x() + before.width() / 2, after.x() + after.width() / 2, 1);
    }

    @Test
    void theWheelMovesAndTheMinimapToo() throws Exception {
        stage.wheel(-80, 500, 300, false);
        assertEquals(80, stage.top());
        stage.pressMinimap(106);
        assertTrue(stage.top() > 300, "" + stage.top());
        stage.pressMinimap(8);
        assertEquals(0, stage.top());
    }

    @Test
    void zoomChoosesTheDetailAndFitShowsAll() throws Exception {
        for (double[] step : new double[][]{{0.39, 0}, {0.4, 1}, {0.8, 1}, {0.81, 2}, {9, 2}, {0.01, 0}}) {
            stage.act(g -> g.zoomTo(step[0]));
            assertEquals(Detail.values()[(int) step[1]], stage.detail());
        }
        stage.type("0");
        assertTrue(stage.box("live:prod").bottom() <= 740);
        stage.type("+");
        stage.type("-");
        assertEquals(0, stage.box(PictureStory.CORE).y() < 0 ? 1 : 0);
    }

    @Test
    void findGoesFromMatchToMatchAndAroundAndOpensWhatHidesThem() throws Exception {
        List<Optional<String>> found = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            stage.act(g -> assertTrue(g.find("Traefik")));
            found.add(stage.graph().selected().get());
        }
        assertEquals(3, Set.copyOf(found).size());
        assertEquals(found.getFirst(), found.getLast());
        assertTrue(stage.shownRows().contains(found.getFirst().orElseThrow()));
        stage.act(g -> assertFalse(g.find("no such thing")));
    }

    @Test
    void aChangedModelKeepsWhatIsOpenAndChosen() throws Exception {
        stage.act(g -> g.ensureVisible(PictureStory.KAFKA_FILE));
        stage.act(g -> g.select(Optional.of(PictureStory.KAFKA_FILE)));
        stage.act(g -> g.show(PictureStory.model()));
        assertTrue(stage.shownRows().contains(PictureStory.KAFKA_FILE));
        assertEquals(Optional.of(PictureStory.KAFKA_FILE), stage.graph().selected().get());
        stage.act(g -> g.show(LargeRepository.model()));
        assertEquals(Optional.empty(), stage.graph().selected().get());
    }

    @Test
    void theItemOfTheKeysSaysWhatTheTreeSays() throws Exception {
        stage.focus();
        stage.press(KeyCode.DOWN);
        String id = stage.current().orElseThrow();
        assertEquals(GraphWords.of(stage.graph().state().desk().index(), id), Optional.of(stage.item().getAccessibleText()));
        assertEquals(List.of(), Fx.call(() -> Accessibility.silent(stage.graph())));
    }

    @Test
    void aDragMovesAndChoosesNothing() throws Exception {
        stage.drag(500, 600, 400);
        assertEquals(200, stage.top());
        assertEquals(Optional.empty(), stage.graph().selected().get());
    }

    @Test
    void nothingToShowIsNoTrouble() throws Exception {
        stage.show(new GraphModel(List.of(), List.of()));
        for (KeyCode code : List.of(KeyCode.HOME, KeyCode.DOWN, KeyCode.ENTER, KeyCode.SPACE, KeyCode.ESCAPE)) {
            stage.press(code);
        }
        stage.act(g -> g.zoomTo(0.2));
        stage.act(GraphCanvas::fit);
        stage.act(g -> assertFalse(g.find("a")));
        assertEquals(Optional.empty(), stage.current());
    }

    @Test
    void whatIsCutIsWholeInTheTooltip() throws Exception {
        Desk desk = stage.graph().state().desk();
        assertEquals(Optional.of("infometis/core/services/kafka/deployment.yaml"), GraphTip.words(desk, PictureStory.KAFKA_FILE));
        assertEquals(Optional.of("deploy kafka  Failed: Progress deadline exceeded"), GraphTip.words(desk, PictureStory.KAFKA));
    }

    @Test
    void atRestNothingIsPainted() throws Exception {
        stage.act(g -> g.zoomTo(0.5));
        assertFalse(Fx.call(() -> stage.graph().isNeedsLayout()));
    }

    /// Down each lane from its first item, then on to the next lane.
    private Set<String> walk() throws Exception {
        stage.press(KeyCode.HOME);
        Set<String> reached = new LinkedHashSet<>();
        Optional<String> lane = stage.current();
        while (lane.isPresent()) {
            stage.press(KeyCode.HOME);
            String head = stage.current().orElseThrow();
            down(reached);
            Optional<String> end = stage.current();
            stage.press(KeyCode.HOME);
            assertEquals(Optional.of(head), stage.current());
            stage.press(KeyCode.END);
            assertTrue(end.equals(stage.current()) || stage.detail() == Detail.FAR);
            stage.press(KeyCode.HOME);
            stage.press(KeyCode.RIGHT);
            lane = stage.current().filter(c -> !reached.contains(c));
        }
        return reached;
    }

    private void down(Set<String> reached) throws Exception {
        Optional<String> before = Optional.empty();
        while (!before.equals(stage.current())) {
            before = stage.current();
            before.ifPresent(reached::add);
            across(reached);
            stage.press(KeyCode.DOWN);
        }
    }

    /// From afar a row of blocks is walked as well.
    private void across(Set<String> reached) throws Exception {
        if (stage.detail() == Detail.FAR) {
            reached.addAll(stage.rowOf(stage.current().orElseThrow()));
        }
    }
}
