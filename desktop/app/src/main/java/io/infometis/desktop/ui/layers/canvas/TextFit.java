package io.infometis.desktop.ui.layers.canvas;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide text is, and what of it fits. Each character is measured once, at the face's own size; each cut is made once.
final class TextFit {
    private static final String ELLIPSIS = "…";
    private static final int REMEMBERED = 4096;
    private final Map<Face, Map<Integer, Double>> widths = new EnumMap<>(Face.class);
    private final Map<Cut, String> cuts = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Cut, String> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Text ruler = new Text();

    private record Cut(String text, Face face, long room, boolean middle) {}

    /// The width at the face's own size.
    double width(String text, Face face) {
        Map<Integer, Double> known = widths.computeIfAbsent(face, _ -> new HashMap<>());
        double width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += known.computeIfAbsent(text.codePointAt(i), c -> measured(c, face));
        }
        return width;
    }

    /// Loses its end where it does not fit.
    String end(String text, Face face, double room) {
        return cut(text, face, room, false);
    }

    /// Loses its middle where it does not fit.
    String middle(String text, Face face, double room) {
        return cut(text, face, room, true);
    }

    private String cut(String text, Face face, double room, boolean middle) {
        return width(text, face) <= room ? text : cuts.computeIfAbsent(new Cut(text, face, Math.round(room), middle), this::cut);
    }

    private String cut(Cut cut) {
        int[] points = cut.text.codePoints().toArray();
        for (int kept = points.length - 1; kept > 0; kept--) {
            int head = cut.middle ? kept / 2 : kept;
            String tried = new String(points, 0, head) + ELLIPSIS + new String(points, points.length - kept + head, kept - head);
            if (width(tried, cut.face) <= cut.room) {
                return tried;
            }
        }
        return "";
    }

    private double measured(int character, Face face) {
        ruler.setFont(Font.font(face.family(), face.size()));
        ruler.setText(Character.toString(character));
        return ruler.getLayoutBounds().getWidth();
    }
}
