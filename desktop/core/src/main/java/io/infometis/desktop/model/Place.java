package io.infometis.desktop.model;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// A place in the repository: layer where it is known, path from the repository's root, line (1-based; 0 = the whole file, or not known).
public record Place(Optional<Layer> layer, Path file, int line) {
    @Override
    public String toString() {
        String at = visible(file.toString()) + (line > 0 ? ":" + line : "");
        return layer.map(l -> at + " (" + l.name().toLowerCase(Locale.ROOT) + ")").orElse(at);
    }

    /// The text on one line: a repository's names may hold line breaks and terminal codes.
    public static String visible(String text) {
        return text.codePoints().anyMatch(Character::isISOControl)
                ? text.codePoints().mapToObj(c -> Character.isISOControl(c) ? "\\x%02x".formatted(c) : Character.toString(c))
                        .collect(java.util.stream.Collectors.joining())
                : text;
    }
}
