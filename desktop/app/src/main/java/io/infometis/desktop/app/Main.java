package io.infometis.desktop.app;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;

/// Opens the window. Not itself an `Application`: Java would then refuse to start from the class path.
public final class Main {
    private static final int CANNOT = 2;
    /// JavaFX warns that it was started from the class path, which is how the window is meant to be started here.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Main() {
    }

    public static void main(String[] args) {
        Optional<String> missing = Display.missing(System.getProperty("os.name", ""), System.getenv());
        if (missing.isPresent()) {
            System.err.println(missing.get());
            System.exit(CANNOT);
        }
        JAVAFX.setLevel(Level.SEVERE);
        try {
            Application.launch(Window.class, args);
        } catch (UnsupportedOperationException e) { // JavaFX's word for a display that does not answer
            System.err.println(Display.unusable(String.valueOf(e.getMessage())));
            System.exit(CANNOT);
        }
    }
}
