package io.infometis.desktop.overlay;

import io.infometis.desktop.model.FileRule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A YAML file as read: the root of each document, and what is wrong with it in the order met. Reading ends at the first syntax error.
public record YamlFile(String path, List<YamlNode> documents, List<Fault> faults) {
    /// A rule broken at a line (0 = the whole file), with what to say about it.
    public record Fault(FileRule rule, int line, String detail) {}

    Optional<YamlNode> first() {
        return documents.stream().findFirst();
    }

    /// The line of the only key of that name, at any depth that was kept; empty when there is none, or more than one.
    OptionalInt lineOfKey(String key) {
        List<Integer> lines = documents.stream().flatMap(d -> keys(d, key)).distinct().toList();
        return lines.size() == 1 ? OptionalInt.of(lines.getFirst()) : OptionalInt.empty();
    }

    private static java.util.stream.Stream<Integer> keys(YamlNode node, String key) {
        return switch (node) {
            case YamlNode.Mapping m -> m.entries().stream().flatMap(e -> java.util.stream.Stream
                    .concat(e.key().equals(key) ? java.util.stream.Stream.of(e.line()) : java.util.stream.Stream.empty(),
                            keys(e.value(), key)));
            case YamlNode.Sequence s -> s.items().stream().flatMap(i -> keys(i, key));
            case YamlNode.Scalar _,YamlNode.Elided _ -> java.util.stream.Stream.empty();
        };
    }
}
