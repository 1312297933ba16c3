package io.infometis.desktop.ui.layers.canvas;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.converter.PaintConverter;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;

/// Reads the colours of the canvas from the style sheets; nobody sees it. `changed` runs whenever one of them is another.
final class GraphColors extends Region {
    private static final Paint NONE = Paint.valueOf("transparent");
    private static final Map<Ink, CssMetaData<GraphColors, Paint>> META = meta();
    private static final List<CssMetaData<? extends Styleable, ?>> ALL = all();
    private final Map<Ink, StyleableObjectProperty<Paint>> paints = new EnumMap<>(Ink.class);

    GraphColors(Runnable changed) {
        getStyleClass().add("graph-colors");
        setManaged(false);
        setMouseTransparent(true);
        for (Ink ink : Ink.values()) {
            StyleableObjectProperty<Paint> paint = new SimpleStyleableObjectProperty<>(META.get(ink), this, ink.property(), NONE);
            paint.addListener((_, _, _) -> changed.run());
            paints.put(ink, paint);
        }
    }

    Paint of(Ink ink) {
        return property(ink).get();
    }

    /// Whether lines are to be as strong as text; then nothing is dimmed.
    boolean highContrast() {
        return of(Ink.LINE_STRONG).equals(of(Ink.TEXT));
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return ALL;
    }

    private StyleableObjectProperty<Paint> property(Ink ink) {
        return Objects.requireNonNull(paints.get(ink));
    }

    private static Map<Ink, CssMetaData<GraphColors, Paint>> meta() {
        Map<Ink, CssMetaData<GraphColors, Paint>> meta = new EnumMap<>(Ink.class);
        for (Ink ink : Ink.values()) {
            meta.put(ink, new CssMetaData<>(ink.property(), PaintConverter.getInstance(), NONE) {
                @Override
                public boolean isSettable(GraphColors colors) {
                    return !colors.property(ink).isBound();
                }

                @Override
                public StyleableProperty<Paint> getStyleableProperty(GraphColors colors) {
                    return colors.property(ink);
                }
            });
        }
        return meta;
    }

    private static List<CssMetaData<? extends Styleable, ?>> all() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        all.addAll(META.values());
        return List.copyOf(all);
    }
}
