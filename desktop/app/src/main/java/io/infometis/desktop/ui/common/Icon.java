package io.infometis.desktop.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/// An Octicon of 16 px, or of another size. Decoration: the words beside it say the same.
public final class Icon extends StackPane {
    private static final double GRID = 16;
    private static final Properties PATHS = load();

    public Icon(String name) {
        this(name, GRID);
    }

    public Icon(String name, double size) {
        SVGPath path = new SVGPath();
        path.setContent(path(name));
        path.getStyleClass().add(Styles.ICON);
        Rectangle frame = new Rectangle(GRID, GRID);
        frame.setOpacity(0);
        Group shape = new Group(frame, path);
        shape.setScaleX(size / GRID);
        shape.setScaleY(size / GRID);
        getChildren().add(shape);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
    }

    /// The path data of an icon, on a grid of 16, for what is drawn without nodes.
    public static String path(String name) {
        return Objects.requireNonNull(PATHS.getProperty(name), name);
    }

    /// The same in a colour of the style sheet.
    public Icon in(String style) {
        lookupAll("." + Styles.ICON).forEach(n -> n.getStyleClass().add(style));
        return this;
    }

    private static Properties load() {
        try (InputStream in = Icon.class.getResourceAsStream("icons.properties")) {
            Properties all = new Properties();
            all.load(Objects.requireNonNull(in));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // our own resource
        }
    }
}
