package io.infometis.desktop.ui;

import io.infometis.desktop.ui.common.Messages;
import java.util.Locale;

/// The places of the rail that exist.
public enum Place {
    LAYERS("stack"),
    SETTINGS("gear");

    private final String icon;

    Place(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    public String word() {
        return Messages.get("place." + name().toLowerCase(Locale.ROOT));
    }
}
