package io.infometis.desktop.overlay;

import java.util.List;
import java.util.Optional;

/// A node of a YAML file with the line it begins at (1-based, counted by LF). An alias is the node that it names.
public sealed interface YamlNode {
    int line();

    /// Text before any resolution; `plain` when it stood without quotes.
    record Scalar(String text, boolean plain, int line) implements YamlNode {}

    record Sequence(List<YamlNode> items, int line) implements YamlNode {}

    /// In the order written; a key may stand twice.
    record Mapping(List<Entry> entries, int line) implements YamlNode {
        /// The last entry of that name: it is the one that counts.
        Optional<Entry> find(String key) {
            return entries.reversed().stream().filter(e -> e.key().equals(key)).findFirst();
        }
    }

    /// Something below the depth that the reader was asked to keep.
    record Elided(int line) implements YamlNode {}

    record Entry(String key, int line, YamlNode value) {}

    /// The text at a path of keys; empty where there is none.
    default String text(String... path) {
        return at(path).map(n -> n instanceof Scalar s ? s.text() : "").orElse("");
    }

    default Optional<YamlNode> at(String... path) {
        YamlNode here = this;
        for (String key : path) {
            Optional<Entry> entry = here instanceof Mapping m ? m.find(key) : Optional.empty();
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            here = entry.get().value();
        }
        return Optional.of(here);
    }
}
