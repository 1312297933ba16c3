package io.infometis.desktop.kubernetes;

import io.infometis.desktop.model.KubernetesObject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/// Writes an object for a reader's eyes: without what machines keep in it, without a Secret's values, in the order in which one writes it.
final class ObjectYaml {
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
    private static final String HIDDEN = "***";
    private static final List<String> FIRST = List.of("apiVersion", "kind", "metadata", "type", "spec");
    private static final List<String> FIRST_OF_METADATA = List.of("name", "namespace", "labels", "annotations");
    private static final String LAST = "status";
    private static final DumpSettings SETTINGS = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setSplitLines(false)
            .setWidth(Integer.MAX_VALUE).setMaxSimpleKeyLength(1024).setUseUnicodeEncoding(true).setDereferenceAliases(true).build();

    private ObjectYaml() {
    }

    /// The object as block YAML.
    static String of(KubernetesObject object) {
        Map<String, Object> shown = ordered(object.content(), FIRST);
        shown.computeIfPresent("metadata", (_, m) -> m instanceof Map<?, ?> map ? metadata(map) : m);
        if (object.kind().equals("Secret") && object.apiVersion().equals("v1")) {
            shown.computeIfPresent("data", (_, v) -> hidden(v));
            shown.computeIfPresent("stringData", (_, v) -> hidden(v));
        }
        return new Dump(SETTINGS, new YamlWords(SETTINGS)).dumpToString(shown);
    }

    private static Map<String, Object> metadata(Map<?, ?> content) {
        Map<String, Object> metadata = ordered(content, FIRST_OF_METADATA);
        metadata.remove("managedFields");
        metadata.computeIfPresent("annotations", (_, a) -> {
            Map<String, Object> annotations = a instanceof Map<?, ?> map ? ordered(map, List.of()) : Map.of();
            annotations.remove(LAST_APPLIED); // it holds the values of a Secret, too
            return annotations.isEmpty() ? null : annotations;
        });
        return metadata;
    }

    private static Object hidden(Object values) {
        Map<String, Object> hidden = new LinkedHashMap<>();
        if (values instanceof Map<?, ?> map) {
            map.keySet().forEach(k -> hidden.put(k.toString(), HIDDEN));
            return hidden;
        }
        return HIDDEN;
    }

    /// A copy with the names of `first` at its beginning, status at its end, the rest as the server had it.
    private static Map<String, Object> ordered(Map<?, ?> map, List<String> first) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        map.entrySet().stream().sorted(Comparator.comparingInt(e -> rank(e.getKey(), first)))
                .forEach(e -> ordered.put(e.getKey().toString(), e.getValue()));
        return ordered;
    }

    private static int rank(Object name, List<String> first) {
        int at = first.indexOf(name);
        return at >= 0 ? at : name.equals(LAST) ? Integer.MAX_VALUE : first.size();
    }
}
