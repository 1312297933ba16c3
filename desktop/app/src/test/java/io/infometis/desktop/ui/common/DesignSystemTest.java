package io.infometis.desktop.ui.common;

import io.infometis.desktop.model.Layer;
import io.infometis.desktop.testing.Fx;
import io.infometis.desktop.testing.Screenshots;
import java.util.Arrays;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Writes the picture of the system itself: layers, status, type, buttons and chips.
class DesignSystemTest {
    @BeforeAll
    static void start() {
        Fx.start();
    }

    @Test
    void pictureOfTheSystem() throws Exception {
        Screenshots.write("09-system", DesignSystemTest::sheet);
        Screenshots.writeDoubled("09-system", DesignSystemTest::sheet);
    }

    private static Parent sheet() {
        VBox sheet = new VBox(16, layers(), statuses(), type(), buttons());
        sheet.setPadding(new Insets(24));
        sheet.setStyle("-fx-background-color: -color-bg-default");
        return sheet;
    }

    private static Node layers() {
        HBox row = new HBox(24);
        Arrays.stream(Layer.values()).map(l -> new LayerLabel(l, LayerStyle.word(l))).forEach(row.getChildren()::add);
        return row;
    }

    private static Node statuses() {
        VBox rows = new VBox(8);
        for (Status status : Status.values()) {
            StatusLabel plain = new StatusLabel(status);
            plain.setMinWidth(160);
            rows.getChildren().add(new HBox(16, plain, new StatusLabel(status).asBadge()));
        }
        return rows;
    }

    private static Node type() {
        return new VBox(4, Texts.of("Start a dev environment", Styles.TITLE_PAGE), Texts.of("dev is stopped", Styles.TITLE_PANEL),
                Texts.of("Flux sets it back to 1 in 0:41."), Texts.of("a41be02, Ann Keller, 2 days ago", Styles.SECOND),
                new PathLabel("environments/dev/replica-counts.yaml", 7));
    }

    private static Node buttons() {
        Runnable nothing = () -> {
        };
        return new HBox(12, Buttons.primary("Start dev env", nothing), Buttons.plain("Stop dev", nothing),
                Buttons.flat("Copy as command", nothing), Buttons.delete("Delete dev…", nothing),
                Texts.of("Pods are simulated", Styles.CHIP));
    }
}
