package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.testing.Fx;
import io.infometis.desktop.testing.Screenshots;
import io.infometis.desktop.ui.layers.graph.GraphModel;
import io.infometis.desktop.ui.layers.graph.LargeRepository;
import io.infometis.desktop.ui.layers.graph.PictureStory;
import io.infometis.desktop.ui.layers.graph.Step;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The pictures of the graph, at the place that it has in the design's.
class GraphPicturesTest {
    private static final Insets FRAME = new Insets(128, 344, 0, 88);

    @BeforeAll
    static void start() {
        Fx.start();
    }

    static Stream<Arguments> pictures() {
        return Stream.of(picture("03-graph", PictureStory.model(), _ -> {
        }), picture("03-graph-path", PictureStory.model(), g -> {
            g.ensureVisible(PictureStory.KAFKA_FILE);
            g.select(Optional.of(PictureStory.KAFKA));
        }), picture("03-graph-keys", PictureStory.model(), g -> {
            g.select(Optional.of(PictureStory.DEV));
            g.step(Step.DOWN);
            g.lookup("#graph-item").pseudoClassStateChanged(PseudoClass.getPseudoClass("ring"), true);
        }), picture("03-graph-mid", PictureStory.model(), g -> g.zoomTo(0.6)), picture("03b-graph-far", LargeRepository.model(), g -> {
            g.zoomTo(0.15);
            g.scrollTo(0);
            g.select(Optional.of(LargeRepository.ORDERS));
        }), picture("03b-graph-groups", LargeRepository.model(), _ -> {
        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void pictureOf(String name, GraphModel model, Consumer<GraphCanvas> prepare) throws Exception {
        Screenshots.write(name, () -> framed(model, prepare));
    }

    private static Parent framed(GraphModel model, Consumer<GraphCanvas> prepare) {
        GraphCanvas graph = new GraphCanvas();
        graph.resize(1008, 772);
        graph.layout();
        graph.show(model);
        prepare.accept(graph);
        StackPane frame = new StackPane(graph);
        frame.setPadding(FRAME);
        frame.setStyle("-fx-background-color: -color-bg-default");
        return frame;
    }

    private static Arguments picture(String name, GraphModel model, Consumer<GraphCanvas> prepare) {
        return Arguments.of(name, model, prepare);
    }
}
