package io.infometis.desktop.model;

import java.nio.file.Path;
import java.util.Optional;

/// A place in the repository: layer where it is known, path from the repository's root, line (1-based; 0 = the whole file).
public record Place(Optional<Layer> layer, Path file, int line) {
    @Override
    public String toString() {
        String at = line > 0 ? file + ":" + line : file.toString();
        return layer.map(l -> at + " (" + l.name().toLowerCase(java.util.Locale.ROOT) + ")").orElse(at);
    }
}
