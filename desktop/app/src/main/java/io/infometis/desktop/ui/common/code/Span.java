package io.infometis.desktop.ui.common.code;

/// A piece of one line, of one colour.
public record Span(Kind kind, String text) {
    /// What the piece is. `NUMBER` also stands for true, false and null; `PLAIN` for spaces, dashes, brackets, anchors and tags.
    public enum Kind {
        PLAIN,
        KEY,
        STRING,
        NUMBER,
        COMMENT
    }
}
