package io.infometis.desktop.overlay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The fields that a kustomization file may have, from `kustomization-fields.json`.
final class KustomizationFields {
    /// What files a field lists.
    enum Holds {
        NOTHING,
        OVERLAYS,
        FILES,
        PATCHES,
        INLINE_OR_FILES,
        GENERATORS,
        PLUGINS,
        ONE_PATH
    }

    /// `instead` is set for a deprecated field; `rank` is kustomize's order of work.
    record Field(String name, Holds holds, Optional<String> instead, int rank) {}

    private static final List<Field> ALL = load();

    private KustomizationFields() {
    }

    /// As Go reads JSON: letter case does not matter.
    static Optional<Field> find(String name) {
        return ALL.stream().filter(f -> f.name().equalsIgnoreCase(name)).findFirst();
    }

    private static List<Field> load() {
        try (InputStream in = Objects.requireNonNull(KustomizationFields.class.getResourceAsStream("kustomization-fields.json"))) {
            List<Field> all = new ArrayList<>();
            for (var entry : new JsonMapper().readTree(in).path("fields").properties()) {
                JsonNode value = entry.getValue();
                String instead = value.path("instead").asString("");
                all.add(new Field(entry.getKey(), Holds.valueOf(value.path("holds").asString(Holds.NOTHING.name())),
                        instead.isEmpty() ? Optional.empty() : Optional.of(instead), all.size()));
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // our own resource
        }
    }
}
