package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.ui.layers.graph.Box;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws in named colours and faces.
final class Pen {
    private final GraphicsContext context;
    private final GraphColors colors;
    private final TextFit texts;
    private final Map<Face, Map<Double, Font>> fonts = new HashMap<>();

    Pen(GraphicsContext context, GraphColors colors, TextFit texts) {
        this.context = context;
        this.colors = colors;
        this.texts = texts;
    }

    GraphicsContext context() {
        return context;
    }

    TextFit texts() {
        return texts;
    }

    GraphColors colors() {
        return colors;
    }

    void fill(Ink ink) {
        context.setFill(colors.of(ink));
    }

    void stroke(Ink ink, double width) {
        context.setStroke(colors.of(ink));
        context.setLineWidth(width);
    }

    void alpha(double alpha) {
        context.setGlobalAlpha(alpha);
    }

    void filled(Box box, double radius) {
        if (radius == 0) {
            context.fillRect(box.x(), box.y(), box.width(), box.height());
        } else {
            context.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
        }
    }

    /// The outline lies inside the box.
    void outlined(Box box, double radius) {
        double half = context.getLineWidth() / 2;
        context.strokeRoundRect(box.x() + half, box.y() + half, box.width() - 2 * half, box.height() - 2 * half, 2 * radius, 2 * radius);
    }

    void text(String text, Face face, Ink ink, double x, double baseline) {
        write(text, face, 1, ink, x, baseline, TextAlignment.LEFT);
    }

    void textRight(String text, Face face, Ink ink, double x, double baseline) {
        write(text, face, 1, ink, x, baseline, TextAlignment.RIGHT);
    }

    /// @param larger than the face's own size by this factor
    void write(String text, Face face, double larger, Ink ink, double x, double baseline, TextAlignment align) {
        context.setFont(fonts.computeIfAbsent(face, _ -> new HashMap<>())
                .computeIfAbsent(face.size() * larger, size -> Font.font(face.family(), size)));
        context.setTextAlign(align);
        fill(ink);
        context.fillText(text, x, baseline);
    }
}
