package io.infometis.desktop.ui.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every text that the window shows, by key. Sentences are patterns, never joined pieces.
public final class Messages {
    /// The bundle's name.
    public static final String BUNDLE = "io.infometis.desktop.ui.messages";
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);

    private Messages() {
    }

    /// The text of a key with its arguments put in.
    public static String get(String key, Object... arguments) {
        String pattern = TEXTS.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
    }
}
