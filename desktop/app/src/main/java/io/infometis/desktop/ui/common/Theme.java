package io.infometis.desktop.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

/// The look of every window: what the user chose, else what the system says, at once when either changes.
public final class Theme {
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look(Look.Scheme.LIGHT, false, false));
    private Appearance appearance = Appearance.system();
    private final InvalidationListener follow = _ -> look.set(effective());

    public Theme() {
        Platform.Preferences system = Platform.getPreferences();
        system.colorSchemeProperty().addListener(new javafx.beans.WeakInvalidationListener(follow));
        system.reducedMotionProperty().addListener(new javafx.beans.WeakInvalidationListener(follow));
        look.set(effective());
    }

    public ReadOnlyObjectProperty<Look> look() {
        return look.getReadOnlyProperty();
    }

    /// What the user wants from now on.
    public void choose(Appearance wanted) {
        appearance = wanted;
        look.set(effective());
    }

    public Appearance appearance() {
        return appearance;
    }

    /// Dresses a scene, and again whenever the look changes.
    public void dress(Scene scene) {
        Fonts.load();
        scene.getStylesheets().setAll(sheets(look.get()));
        look.addListener((_, _, now) -> scene.getStylesheets().setAll(sheets(now)));
    }

    private Look effective() {
        Platform.Preferences system = Platform.getPreferences();
        boolean dark = switch (appearance.scheme()) {
            case SYSTEM -> system.getColorScheme() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
        return new Look(dark ? Look.Scheme.DARK : Look.Scheme.LIGHT, appearance.highContrast(),
                appearance.reducedMotion() || system.isReducedMotion());
    }

    /// The style sheets of a look, the later winning.
    public static List<String> sheets(Look look) {
        List<String> sheets = new ArrayList<>();
        sheets.add(
                look.scheme() == Look.Scheme.DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        sheets.add(sheet(look.scheme() == Look.Scheme.DARK ? "tokens-dark" : "tokens-light"));
        if (look.highContrast()) {
            sheets.add(sheet("high-contrast"));
        }
        sheets.add(sheet("base"));
        return sheets;
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name + ".css"), name).toExternalForm();
    }
}
