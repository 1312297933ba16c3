package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.testing.Fx;
import io.infometis.desktop.ui.common.Fonts;
import io.infometis.desktop.ui.common.Look;
import io.infometis.desktop.ui.common.Theme;
import io.infometis.desktop.ui.layers.graph.BenchModel;
import io.infometis.desktop.ui.layers.graph.GraphModel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;

/// How long one frame of the graph takes, from the change to the pixels, with 10, 1,000 and 10,000 nodes in the same window. The three take
/// turns frame by frame, so that whatever else the machine does meets all of them. Prints milliseconds, and each size's ratio to the smallest.
///
/// Run with the options of the tests: `-Dglass.platform=Headless -Dprism.order=sw`.
public final class GraphBench {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int WARM = 100;
    private static final int FRAMES = 200;
    private static final int SHOWN = 10;
    private static final List<Integer> SIZES = List.of(10, 1_000, 10_000);
    private final List<Entrant> entrants = new ArrayList<>();
    private final WritableImage picture = new WritableImage(WIDTH, HEIGHT);

    public static void main(String[] arguments) throws Exception {
        Fx.start();
        new GraphBench().run();
        System.exit(0);
    }

    private void run() throws Exception {
        for (int size : SIZES) {
            System.out.printf("show               %,7d nodes: %.1f ms%n", size, shown(size));
            entrants.add(new Entrant(size, Fx.call(() -> graph(size)), new ArrayList<>()));
        }
        measure("pan near", (graph, frame) -> {
            graph.zoomTo(1);
            graph.scrollTo(graph.state().desk().camera().most(graph.state().desk().sheet().height()) * wave(frame));
        });
        measure("zoom near and mid", (graph, frame) -> graph.zoomTo(0.4 + 0.8 * wave(frame)));
        measure("pan far", (graph, frame) -> {
            graph.zoomTo(0.24);
            graph.scrollTo(graph.state().desk().camera().most(graph.state().desk().sheet().height()) * wave(frame));
        });
        measure("zoom far", (graph, frame) -> graph.zoomTo(0.15 + 0.24 * wave(frame)));
    }

    private record Entrant(int nodes, GraphCanvas graph, List<Double> times) {
        double millis(double share) {
            return times.stream().sorted().skip((long) (times.size() * share)).findFirst().orElseThrow();
        }
    }

    private interface Motion {
        void at(GraphCanvas graph, int frame);
    }

    private void measure(String what, Motion motion) throws Exception {
        entrants.forEach(e -> e.times.clear());
        for (int frame = -WARM; frame < FRAMES; frame++) {
            for (Entrant entrant : entrants) {
                int at = frame;
                double millis = Fx.call(() -> frame(entrant.graph, motion, at));
                if (frame >= 0) {
                    entrant.times.add(millis);
                }
            }
        }
        Entrant least = entrants.getFirst();
        for (Entrant e : entrants) {
            System.out.printf("%-18s %,7d nodes: p50 %6.2f ms, p95 %6.2f ms, ratio p50 %.2f, p95 %.2f, of pulse intervals p95 %.2f%n", what,
                    e.nodes, e.millis(0.5),
                    e.millis(0.95), e.millis(0.5) / least.millis(0.5), e.millis(0.95) / least.millis(0.95), interval(e) / interval(least));
        }
    }

    /// What a screen of 60 Hz shows of it: a frame that is ready sooner waits for the pulse.
    private static double interval(Entrant entrant) {
        return Math.max(1_000 / 60.0, entrant.millis(0.95));
    }

    /// How long it takes from a changed model to its first frame, the best of some.
    private static double shown(int nodes) throws Exception {
        GraphModel model = BenchModel.of(nodes);
        GraphCanvas graph = Fx.call(() -> graph(0));
        double best = Double.MAX_VALUE;
        for (int i = 0; i < SHOWN; i++) {
            best = Math.min(best, Fx.call(() -> {
                graph.show(new GraphModel(List.of(), List.of()));
                long began = System.nanoTime();
                graph.show(model);
                graph.layout();
                return (System.nanoTime() - began) / 1e6;
            }));
        }
        return best;
    }

    private double frame(GraphCanvas graph, Motion motion, int frame) {
        long began = System.nanoTime();
        motion.at(graph, frame);
        graph.layout();
        graph.snapshot(new SnapshotParameters(), picture);
        return (System.nanoTime() - began) / 1e6;
    }

    private static double wave(int frame) {
        return 0.5 + 0.5 * Math.sin(frame / 23.0);
    }

    private static GraphCanvas graph(int size) {
        Fonts.load();
        GraphCanvas graph = new GraphCanvas();
        Scene scene = new Scene(graph, WIDTH, HEIGHT);
        scene.getStylesheets().setAll(Theme.sheets(new Look(Look.Scheme.LIGHT, false, true)));
        graph.applyCss();
        graph.layout();
        graph.show(BenchModel.of(size));
        BenchModel.groups(size).forEach(graph.state()::toggle);
        graph.applyCss();
        graph.layout();
        return graph;
    }
}
