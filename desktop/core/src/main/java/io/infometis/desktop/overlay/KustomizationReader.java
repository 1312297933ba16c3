package io.infometis.desktop.overlay;

import io.infometis.desktop.model.FileRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Reads one kustomization file into an overlay. A field of another type than kustomize wants is a fault.
final class KustomizationReader {
    private final String file;
    private final Consumer<YamlFile.Fault> faults;
    private final List<Ranked> listings = new ArrayList<>();
    private final List<Overlay.Field> unknown = new ArrayList<>();
    private final List<Overlay.Field> deprecated = new ArrayList<>();

    private KustomizationReader(String file, Consumer<YamlFile.Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    private record Ranked(Listing listing, int rank) {}

    static Overlay read(String folder, String file, YamlNode.Mapping content, Consumer<YamlFile.Fault> faults) {
        KustomizationReader reader = new KustomizationReader(file, faults);
        content.entries().forEach(reader::field);
        List<Listing> inOrder = reader.listings.stream().sorted(Comparator.comparingInt(Ranked::rank)).map(Ranked::listing).toList();
        return new Overlay(folder, file, content.text("kind").equals("Component"), inOrder, List.copyOf(reader.unknown),
                List.copyOf(reader.deprecated), List.of());
    }

    private void field(YamlNode.Entry entry) {
        KustomizationFields.find(entry.key()).ifPresentOrElse(field -> {
            field.instead().ifPresent(i -> deprecated.add(new Overlay.Field(entry.key(), entry.line(), i)));
            if (!isNull(entry.value())) {
                list(field, entry);
            }
        }, () -> unknown.add(new Overlay.Field(entry.key(), entry.line(), "")));
    }

    private void list(KustomizationFields.Field field, YamlNode.Entry entry) {
        switch (field.holds()) {
            case NOTHING -> {
                // names no file
            }
            case OVERLAYS, FILES, PLUGINS -> items(entry).forEach(i -> add(field, i, false));
            case INLINE_OR_FILES -> items(entry).forEach(i -> add(field, i, i instanceof YamlNode.Scalar s && s.text().contains("\n")));
            case PATCHES -> items(entry).forEach(i -> {
                i.at("path").ifPresent(p -> add(field, p, false));
                i.at("patch").ifPresent(p -> add(field, p, true));
            });
            case GENERATORS -> items(entry).forEach(i -> {
                i.at("files").ifPresent(f -> items(new YamlNode.Entry("files", f.line(), f)).forEach(s -> add(field, source(s), false)));
                i.at("envs").ifPresent(f -> items(new YamlNode.Entry("envs", f.line(), f)).forEach(s -> add(field, s, false)));
                i.at("env").filter(n -> !isNull(n)).ifPresent(n -> add(field, n, false));
            });
            case ONE_PATH -> entry.value().at("path").ifPresent(p -> add(field, p, false));
        }
    }

    private Stream<YamlNode> items(YamlNode.Entry entry) {
        if (entry.value() instanceof YamlNode.Sequence sequence) {
            return sequence.items().stream();
        }
        if (!isNull(entry.value())) {
            faults.accept(new YamlFile.Fault(FileRule.WRONG_TYPE, entry.line(), "the field " + entry.key() + " wants a list"));
        }
        return Stream.empty();
    }

    private void add(KustomizationFields.Field field, YamlNode node, boolean inline) {
        if (node instanceof YamlNode.Scalar scalar) {
            listings.add(new Ranked(new Listing(field.name(), scalar.text(), inline, file, scalar.line()), field.rank()));
        } else {
            faults.accept(new YamlFile.Fault(FileRule.WRONG_TYPE, node.line(), "an entry of " + field.name() + " wants a path as text"));
        }
    }

    /// `key=path` of a generator's file, or the path alone.
    private static YamlNode source(YamlNode node) {
        return node instanceof YamlNode.Scalar s && s.text().indexOf('=') >= 0
                ? new YamlNode.Scalar(s.text().substring(s.text().indexOf('=') + 1), s.plain(), s.line())
                : node;
    }

    private static boolean isNull(YamlNode node) {
        return node instanceof YamlNode.Scalar s && s.plain() && (s.text().isEmpty() || s.text().equals("~") || s.text().equals("null"));
    }
}
