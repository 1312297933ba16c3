package io.infometis.desktop.ui.common.code;

import io.infometis.desktop.ui.common.code.Span.Kind;
import io.infometis.desktop.ui.common.code.YamlState.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts one line of YAML into spans. It colours and does not judge: any text gives spans that together are the text.
final class YamlScanner {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(0x[0-9a-fA-F]+|0o[0-7]+|(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?)"
            + "|true|True|TRUE|false|False|FALSE|null|Null|NULL|~");
    private static final Pattern BLOCK = Pattern.compile("[|>][-+0-9]*\\s*(#.*)?");
    private final String line;
    private final List<Span> spans = new ArrayList<>();
    private int at;
    private int column;
    private int depth;
    private YamlState end;

    /// @param start  what the line before left open
    YamlScanner(String line, YamlState start) {
        this.line = line;
        this.depth = start.depth();
        this.end = start;
        switch (start.mode()) {
            case NORMAL -> scan();
            case BLOCK -> block(start);
            case SINGLE -> quoted('\'', 0);
            case DOUBLE -> quoted('"', 0);
        }
    }

    List<Span> spans() {
        return List.copyOf(spans);
    }

    /// What the next line begins in.
    YamlState end() {
        return end;
    }

    private void block(YamlState start) {
        int indent = indent();
        if (indent == line.length() || indent > start.indent()) {
            add(Kind.PLAIN, indent);
            add(Kind.STRING, line.length());
        } else {
            scan();
        }
    }

    private void scan() {
        end = new YamlState(Mode.NORMAL, 0, depth);
        add(Kind.PLAIN, indent());
        column = at;
        while (depth == 0 && at < line.length() && line.charAt(at) == '-' && blank(at + 1)) {
            column = at;
            add(Kind.PLAIN, skipSpaces(at + 1));
        }
        if (depth == 0 && at < line.length() && !blank(at)) {
            column = line.charAt(at) == '#' || isBlockStart() ? column : at;
        }
        tokens();
    }

    private void tokens() {
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '#' && (at == 0 || blank(at - 1))) {
                add(Kind.COMMENT, line.length());
            } else if (c == '"' || c == '\'') {
                quoted(c, at + 1);
                return;
            } else if ("{}[],".indexOf(c) >= 0 && (depth > 0 || c == '{' || c == '[')) {
                depth += c == '{' || c == '[' ? 1 : c == ',' ? 0 : -1;
                add(Kind.PLAIN, at + 1);
            } else if (blank(at) || c == ':' && blank(at + 1)) {
                add(Kind.PLAIN, skipSpaces(at + 1));
            } else if (depth == 0 && isBlockStart()) {
                blockStart();
                return;
            } else {
                word(c);
            }
        }
        end = new YamlState(Mode.NORMAL, 0, depth);
    }

    private boolean isBlockStart() {
        return (line.charAt(at) == '|' || line.charAt(at) == '>') && BLOCK.matcher(line).region(at, line.length()).matches();
    }

    private void blockStart() {
        int comment = line.indexOf('#', at);
        add(Kind.PLAIN, comment < 0 ? line.length() : comment);
        add(Kind.COMMENT, line.length());
        end = new YamlState(Mode.BLOCK, column, 0);
    }

    /// An anchor, alias or tag, a key, or a plain scalar.
    private void word(char first) {
        if (first == '&' || first == '*' || first == '!') {
            int to = at;
            while (to < line.length() && !blank(to) && (depth == 0 || ",]}".indexOf(line.charAt(to)) < 0)) {
                to++;
            }
            add(Kind.PLAIN, to);
            return;
        }
        int to = at + 1; // a sign that ends a word begins none: `[:]`
        while (to < line.length() && !ends(to)) {
            to++;
        }
        boolean key = to < line.length() && line.charAt(to) == ':';
        int last = to;
        while (last > at && blank(last - 1)) {
            last--;
        }
        String text = line.substring(at, last);
        add(key
                ? Kind.KEY
                : text.equals("---") || text.equals("...")
                        ? Kind.PLAIN
                        : NUMBER.matcher(text).matches() ? Kind.NUMBER : Kind.STRING,
                last);
        add(Kind.PLAIN, to);
    }

    private boolean ends(int i) {
        char c = line.charAt(i);
        return c == ':' && (blank(i + 1) || depth > 0 && ",]}".indexOf(line.charAt(i + 1)) >= 0) || c == '#' && i > at && blank(i - 1)
                || depth > 0 && "{}[],".indexOf(c) >= 0;
    }

    /// From inside a quoted scalar to its end, then the rest of the line.
    private void quoted(char quote, int from) {
        int to = from;
        while (to < line.length() && line.charAt(to) != quote) {
            to += quote == '"' && line.charAt(to) == '\\' ? 2 : 1;
            if (quote == '\'' && to + 1 < line.length() && line.charAt(to) == quote && line.charAt(to + 1) == quote) {
                to += 2;
            }
        }
        if (to >= line.length()) {
            add(Kind.STRING, line.length());
            end = new YamlState(quote == '"' ? Mode.DOUBLE : Mode.SINGLE, 0, depth);
            return;
        }
        int colon = skipSpaces(to + 1);
        add(colon < line.length() && line.charAt(colon) == ':' && blank(colon + 1) ? Kind.KEY : Kind.STRING, to + 1);
        tokens();
    }

    private void add(Kind kind, int to) {
        if (to > at) {
            int last = spans.size() - 1;
            if (last >= 0 && spans.get(last).kind() == kind) {
                spans.set(last, new Span(kind, spans.get(last).text() + line.substring(at, to)));
            } else {
                spans.add(new Span(kind, line.substring(at, to)));
            }
            at = to;
        }
    }

    private int indent() {
        return skipSpaces(0);
    }

    private int skipSpaces(int from) {
        int i = from;
        while (i < line.length() && line.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private boolean blank(int i) {
        return i >= line.length() || Character.isWhitespace(line.charAt(i));
    }
}
