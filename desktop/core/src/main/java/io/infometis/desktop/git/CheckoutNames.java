package io.infometis.desktop.git;

import java.util.Optional;
import java.util.regex.Pattern;

/// The names that make source-controller refuse a whole commit. Source: measured against source-controller 1.9
/// (src/test/resources/source-controller/25-names-refused.json).
final class CheckoutNames {
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:[.:].*)?");
    /// `.git` as some file systems read it: its short name, or with characters that they leave out.
    private static final Pattern GIT = Pattern.compile("(?i)git~1|\\.git");
    private static final Pattern LEFT_OUT = Pattern.compile("[\\u200c-\\u200f\\u202a-\\u202e\\u206a-\\u206f\\ufeff]");

    private CheckoutNames() {
    }

    /// What source-controller says of the first such name; empty if it takes them all.
    static Optional<String> refused(TreeFiles tree) {
        return tree.files().stream().map(f -> refused(f.path())).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> refused(String path) {
        if (CONTROL.matcher(path).find()) {
            return Optional.of("to: invalid path " + quoted(path) + ": contains control character");
        }
        for (String element : path.split("/")) {
            if (GIT.matcher(LEFT_OUT.matcher(element).replaceAll("")).matches()) {
                return Optional.of("to: invalid path component: " + quoted(element));
            }
            if (DEVICE.matcher(element).matches()) {
                return Optional.of("openfile: invalid path: " + quoted(path));
            }
        }
        return Optional.empty();
    }

    /// As Go's %q writes it.
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> out.append(printable(c) ? Character.toString(c) : escaped(c));
            }
        });
        return out.append('"').toString();
    }

    private static boolean printable(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
    }

    private static String escaped(int c) {
        return c < 0x80 ? String.format("\\x%02x", c) : String.format("\\u%04x", c);
    }
}
