package io.infometis.desktop.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.infometis.desktop.ui.common.Icon;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccessibilityTest {
    @BeforeAll
    static void start() {
        Fx.start();
    }

    @Test
    void findsWhatTakesFocusAndSaysNothing() throws Exception {
        List<String> silent = Fx.call(() -> {
            Button named = new Button("", new Icon("copy"));
            named.setAccessibleText("Copy the command");
            VBox view = new VBox(new Button("Start dev env"), named, new Button("", new Icon("copy")), new ListView<String>());
            new Scene(view);
            return Accessibility.silent(view);
        });
        assertEquals(List.of("Button button", "ListView list-view"), silent);
    }
}
