package io.infometis.desktop.ui.common.code;

import io.infometis.desktop.ui.common.code.Span.Kind;
import java.util.ArrayList;
import java.util.List;

/// The lines of a YAML text, coloured one at a time as they are asked for; what each begins in is found once, when this is
/// made: do that off the JavaFX thread, long texts take a while.
public final class YamlLines {
    private static final int LONGEST = 2_000;
    private final List<String> lines;
    private final List<YamlState> starts;

    public YamlLines(List<String> lines) {
        this.lines = List.copyOf(lines);
        this.starts = new ArrayList<>(lines.size());
        YamlState state = YamlState.START;
        for (String line : this.lines) {
            starts.add(state);
            state = new YamlScanner(cut(line), state).end();
        }
    }

    public static YamlLines none() {
        return new YamlLines(List.of());
    }

    public int size() {
        return lines.size();
    }

    /// The whole line, however long.
    public String text(int line) {
        return lines.get(line);
    }

    /// The line as it is shown: tabs as two spaces, control characters as `·`, what is beyond 2,000 characters as `…`.
    public List<Span> spans(int line) {
        String whole = lines.get(line);
        List<Span> spans = new ArrayList<>();
        new YamlScanner(cut(whole), starts.get(line)).spans().forEach(s -> spans.add(new Span(s.kind(), visible(s.text()))));
        if (whole.length() > LONGEST) {
            spans.add(new Span(Kind.PLAIN, "…"));
        }
        return List.copyOf(spans);
    }

    private static String cut(String line) {
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private static String visible(String text) {
        String spaced = text.replace("\t", "  ");
        return spaced.chars().anyMatch(Character::isISOControl)
                ? spaced.codePoints().map(c -> Character.isISOControl(c) ? '·' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                : spaced;
    }
}
