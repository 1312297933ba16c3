package io.infometis.desktop.ui.common;

import javafx.scene.control.Label;

/// A status as shape, word and colour.
public final class StatusLabel extends Label {
    private final StatusGlyph glyph;

    public StatusLabel(Status status) {
        this(status, status.word());
    }

    public StatusLabel(Status status, String words) {
        glyph = new StatusGlyph(status);
        setGraphic(glyph);
        getStyleClass().add("status-label");
        setMinWidth(USE_PREF_SIZE);
        show(status, words);
    }

    /// The same with a ground of its own.
    public StatusLabel asBadge() {
        getStyleClass().add("status-badge");
        return this;
    }

    public void show(Status status, String words) {
        glyph.show(status);
        setText(words);
        for (Status other : Status.values()) {
            pseudoClassStateChanged(other.pseudoClass(), other == status);
        }
    }
}
