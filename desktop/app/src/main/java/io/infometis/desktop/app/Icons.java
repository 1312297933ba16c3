package io.infometis.desktop.app;

import io.infometis.desktop.ui.common.Logo;
import io.infometis.desktop.ui.common.Look;
import io.infometis.desktop.ui.common.Theme;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;

/// The window's icon in the sizes that desktops ask for, drawn from the logo.
final class Icons {
    private static final List<Integer> SIZES = List.of(16, 32, 48, 128);

    private Icons() {
    }

    static List<Image> of(Look look) {
        return SIZES.stream().flatMap(size -> Stream.of(image(size, look))).toList();
    }

    private static Image image(int size, Look look) {
        Logo logo = new Logo(size);
        Scene scene = new Scene(logo, size, size);
        scene.getStylesheets().setAll(Theme.sheets(look));
        logo.applyCss();
        logo.layout();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(javafx.scene.paint.Paint.valueOf("transparent"));
        return logo.snapshot(parameters, null);
    }
}
