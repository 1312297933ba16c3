package io.infometis.desktop.flux;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import io.infometis.desktop.model.KubernetesObject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// The `GitRepository` of a recording as an API server would keep it: what a step changes, and the status by merge patch.
final class RecordedObject {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> metadata = new LinkedHashMap<>();
    private final Map<String, Object> status = new LinkedHashMap<>(Map.of("observedGeneration", -1));
    private Map<String, Object> spec = Map.of();

    RecordedObject() {
        metadata.put("namespace", "recordings");
        metadata.put("name", "OBJECT");
        metadata.put("generation", 1);
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    void spec(JsonNode node, String url) {
        spec = new HashMap<>(JSON.convertValue(node, Map.class));
        spec.putIfAbsent("url", url);
    }

    void generation(int generation) {
        metadata.put("generation", generation);
    }

    void requestedAt(String value) {
        metadata.put("annotations", Map.of(FluxTypes.REQUESTED_AT, value));
    }

    void patchStatus(Map<String, Object> patch) {
        patch.forEach((field, value) -> {
            if (value == null) {
                status.remove(field);
            } else {
                status.put(field, value);
            }
        });
    }

    KubernetesObject object() {
        return new KubernetesObject(Map.of("apiVersion", "source.toolkit.fluxcd.io/v1", "kind", "GitRepository", "metadata",
                Map.copyOf(metadata), "spec", spec, "status", Map.copyOf(status)));
    }
}
