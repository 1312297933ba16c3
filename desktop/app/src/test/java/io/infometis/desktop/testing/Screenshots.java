package io.infometis.desktop.testing;

import io.infometis.desktop.ui.common.Look;
import io.infometis.desktop.ui.common.Fonts;
import io.infometis.desktop.ui.common.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/// Writes pictures of views to docs/screenshots, each in light and dark. Only the shown size and scale differ between the kinds.
public final class Screenshots {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private Screenshots() {
    }

    /// At the design's own size, 1440 x 900.
    public static void write(String name, Callable<Parent> view) throws Exception {
        both(name, view, WIDTH, HEIGHT, 1);
    }

    /// At twice the scale, on a screen of the same pixels.
    public static void writeDoubled(String name, Callable<Parent> view) throws Exception {
        both(name + "-200", view, WIDTH / 2, HEIGHT / 2, 2);
    }

    /// At the smallest window.
    public static void writeSmallest(String name, Callable<Parent> view) throws Exception {
        both(name + "-1024", view, 1024, 680, 1);
    }

    /// In high contrast.
    public static void writeContrast(String name, Callable<Parent> view) throws Exception {
        for (Look.Scheme scheme : Look.Scheme.values()) {
            BufferedImage picture = Fx.call(() -> picture(view.call(), new Look(scheme, true, true), WIDTH, HEIGHT, 1));
            save(picture, folder().resolve(name + "-contrast-" + scheme.name().toLowerCase(Locale.ROOT) + ".png"));
        }
    }

    private static void both(String name, Callable<Parent> view, int width, int height, double scale) throws Exception {
        for (Look.Scheme scheme : Look.Scheme.values()) {
            BufferedImage picture = Fx.call(() -> picture(view.call(), new Look(scheme, false, true), width, height, scale));
            save(picture, folder().resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png"));
        }
    }

    private static BufferedImage picture(Parent view, Look look, int width, int height, double scale) {
        Fonts.load();
        Scene scene = new Scene(view, width, height);
        scene.getStylesheets().setAll(Theme.sheets(look));
        view.applyCss();
        view.layout();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        return copy(view.snapshot(parameters, new WritableImage((int) (width * scale), (int) (height * scale))));
    }

    private static BufferedImage copy(WritableImage from) {
        int width = (int) from.getWidth();
        int height = (int) from.getHeight();
        int[] pixels = new int[width * height];
        from.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        to.setRGB(0, 0, width, height, pixels, 0, width);
        return to;
    }

    private static void save(BufferedImage picture, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(picture, "png", file.toFile());
    }

    private static Path folder() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("docs/architecture.md"))) {
            at = at.getParent();
        }
        if (at == null) {
            throw new IllegalStateException("The project's root is not above the working directory.");
        }
        return at.resolve("docs/screenshots");
    }
}
