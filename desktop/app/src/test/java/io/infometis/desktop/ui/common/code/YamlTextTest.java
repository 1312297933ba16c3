package io.infometis.desktop.ui.common.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.testing.Accessibility;
import io.infometis.desktop.testing.Fx;
import io.infometis.desktop.testing.FxWatchdog;
import io.infometis.desktop.testing.Screenshots;
import io.infometis.desktop.ui.common.Styles;
import io.infometis.desktop.ui.common.Theme;
import io.infometis.desktop.ui.common.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxWatchdog.class)
class YamlTextTest {
    private static final YamlLines FILE = new YamlLines("""
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: "kafka-broker"
            spec:
              # one broker is enough for dev
              replicas: 1
              paused: false
              template:
                spec:
                  containers:
                    - name: kafka
                      args: [--log, info]
                      command:
                        - |
                          echo "start: 1"
                          exec kafka
            """.lines().toList());
    private final List<String> copied = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        Fx.start();
        Screenshots.write("code", YamlTextTest::sheet); // loads fonts and styles, so that no test waits for them
    }

    @Test
    void marksOneLineAndSaysSo() throws Exception {
        List<String> said = Fx.call(() -> {
            YamlText view = shown();
            view.excerpt(FILE, 7, 2);
            return cells(view).stream().map(c -> (c.getPseudoClassStates().contains(Styles.FAILED) ? "! " : "") + c.getAccessibleText())
                    .toList();
        });
        assertEquals(List.of("line 5: spec:", "line 6:   # one broker is enough for dev", "! line 7, the one at fault:   replicas: 1",
                "line 8:   paused: false", "line 9:   template:"), said);
    }

    @Test
    void copiesTheChosenLinesElseAll() throws Exception {
        Fx.call(() -> {
            YamlText view = shown();
            view.excerpt(FILE, 0, 1);
            view.copyChosen();
            view.getSelectionModel().select(1);
            view.copyChosen();
            return view;
        });
        assertEquals(List.of("apiVersion: apps/v1\nkind: Deployment\n", "kind: Deployment\n"), copied);
    }

    @Test
    void aMarkBeyondTheEndShowsTheEnd() throws Exception {
        int rows = Fx.call(() -> {
            YamlText view = shown();
            view.excerpt(new YamlLines(List.of("a: 1", "b: 2")), 40, 4);
            return view.getItems().size();
        });
        assertEquals(0, rows);
    }

    @Test
    void makesOnlyTheLinesInSight() throws Exception {
        YamlLines many = new YamlLines(IntStream.range(0, 10_000).mapToObj(i -> "- name: object-" + i).toList());
        int cells = Fx.call(() -> {
            YamlText view = shown();
            view.show(many, 9_000);
            return cells(view).size();
        });
        assertTrue(cells > 5 && cells < 80, cells + " cells");
    }

    @Test
    void hasWordsForScreenReaders() throws Exception {
        assertEquals(List.of(), Fx.call(() -> Accessibility.silent(sheet())));
    }

    private YamlText shown() {
        YamlText view = new YamlText("kafka.yaml", copied::add);
        Scene scene = new Scene(new VBox(view), 600, 400);
        scene.getStylesheets().setAll(Theme.sheets(new Look(Look.Scheme.LIGHT, false, true)));
        return view;
    }

    private static List<ListCell<?>> cells(YamlText view) {
        view.getScene().getRoot().applyCss();
        view.getScene().getRoot().layout();
        Set<Node> all = view.lookupAll(".code-line");
        return all.stream().<ListCell<?>>map(n -> (ListCell<?>) n).filter(c -> !c.isEmpty() && c.isVisible())
                .sorted(java.util.Comparator.comparing(ListCell::getIndex)).toList();
    }

    private static Parent sheet() {
        YamlText whole = new YamlText("deployment.yaml", _ -> {
        });
        whole.show(FILE, 0);
        YamlText part = new YamlText("deployment.yaml", _ -> {
        });
        part.excerpt(FILE, 7, 4);
        VBox sheet = new VBox(24, whole, part);
        sheet.setPadding(new Insets(24));
        return sheet;
    }
}
