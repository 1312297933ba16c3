package io.infometis.desktop.overlay;

import io.infometis.desktop.model.FileRule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A YAML file as read: the root of each document, and what is wrong with it in the order met. Reading ends at the first syntax error.
public record YamlFile(String path, List<YamlNode> documents, List<Fault> faults) {
    /// A rule broken at a line (0 = the whole file), with what to say about it.
    public record Fault(FileRule rule, int line, String detail) {}

    Optional<YamlNode> first() {
        return documents.stream().findFirst();
    }

    /// The line of the only key of that name, at any depth that was kept; empty when there is none, or more than one.
    OptionalInt lineOfKey(String key) {
        return only(nodes().filter(YamlNode.Mapping.class::isInstance).flatMap(n -> ((YamlNode.Mapping) n).entries().stream())
                .filter(e -> e.key().equals(key)).map(YamlNode.Entry::line));
    }

    /// The line of the only scalar of that text; empty when there is none, or more than one.
    OptionalInt lineOfText(String text) {
        return only(nodes().filter(n -> n instanceof YamlNode.Scalar s && s.text().equals(text)).map(YamlNode::line));
    }

    private static OptionalInt only(Stream<Integer> lines) {
        List<Integer> all = lines.distinct().toList();
        return all.size() == 1 ? OptionalInt.of(all.getFirst()) : OptionalInt.empty();
    }

    private Stream<YamlNode> nodes() {
        return documents.stream().flatMap(YamlFile::below);
    }

    private static Stream<YamlNode> below(YamlNode node) {
        Stream<YamlNode> inside = switch (node) {
            case YamlNode.Mapping m -> m.entries().stream().flatMap(e -> below(e.value()));
            case YamlNode.Sequence s -> s.items().stream().flatMap(YamlFile::below);
            case YamlNode.Scalar _,YamlNode.Elided _ -> Stream.empty();
        };
        return Stream.concat(Stream.of(node), inside);
    }
}
