package io.infometis.desktop.flux;

import io.infometis.desktop.model.KubernetesObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes a `GitRepository`'s status as source-controller does: a merge patch, in which `null` removes a field.
final class SourceStatus {
    private final KubernetesObject repository;
    private final long generation;

    private SourceStatus(KubernetesObject repository) {
        this.repository = repository;
        this.generation = repository.number(1, "metadata", "generation");
    }

    static SourceStatus of(KubernetesObject repository) {
        return new SourceStatus(repository);
    }

    static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    Map<String, Object> stored(Map<String, Object> artifact, Optional<String> ignore) {
        String message = "stored artifact for revision '" + artifact.get("revision") + "'";
        Map<String, Object> status = base(List.of(condition("Ready", "True", "Succeeded", message),
                condition("ArtifactInStorage", "True", "Succeeded", message)));
        status.put("observedGeneration", generation);
        status.put("artifact", artifact);
        status.put("observedIgnore", ignore.orElse(null));
        return status;
    }

    /// The artifact of an earlier revision stays, and what reads it goes on.
    Map<String, Object> fetchFailed(String reason, String message) {
        List<Map<String, Object>> conditions = new ArrayList<>();
        conditions.add(condition("Reconciling", "True", "ProgressingWithRetry", progress()));
        conditions.add(condition("Ready", "False", reason, message));
        conditions.add(condition("FetchFailed", "True", reason, message));
        kept().ifPresent(conditions::add);
        return base(conditions);
    }

    /// The artifact is not where it was, and will be made again. Source: source-controller v1.9.6, gitrepository_controller.go, reconcileStorage.
    Map<String, Object> lost() {
        String message = "building artifact: disappeared from storage";
        Map<String, Object> status = base(List.of(condition("Reconciling", "True", "Progressing", message),
                condition("Ready", "Unknown", "Progressing", message)));
        status.put("artifact", null);
        status.remove("lastHandledReconcileAt"); // nothing was reconciled
        return status;
    }

    private String progress() {
        if (repository.at("status", "artifact").isEmpty()) {
            return "building artifact";
        }
        long observed = repository.number(-1, "status", "observedGeneration");
        return observed == generation
                ? "reconciliation in progress"
                : "processing object: new generation " + observed + " -> " + generation;
    }

    /// A suspended object answers that it was asked; once it has conditions it has seen its generation as well.
    Optional<Map<String, Object>> suspended() {
        List<Map<String, Object>> conditions = new ArrayList<>();
        for (KubernetesObject condition : repository.items("status", "conditions")) {
            Map<String, Object> copy = new LinkedHashMap<>(condition.content());
            if (condition.text("type").equals("Ready")) {
                copy.put("observedGeneration", generation);
            }
            conditions.add(copy);
        }
        Map<String, Object> status = base(conditions);
        if (conditions.isEmpty()) {
            status.remove("conditions");
        } else {
            status.put("observedGeneration", generation);
        }
        return status.isEmpty() ? Optional.empty() : Optional.of(status);
    }

    Map<String, Object> stalled(String message) {
        List<Map<String, Object>> conditions = new ArrayList<>();
        conditions.add(condition("Stalled", "True", "NotSupported", message));
        conditions.add(condition("Ready", "False", "NotSupported", message));
        kept().ifPresent(conditions::add);
        Map<String, Object> status = base(conditions);
        status.put("observedGeneration", generation);
        return status;
    }

    private Map<String, Object> base(List<Map<String, Object>> conditions) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("conditions", conditions);
        String requested = repository.at("metadata", "annotations")
                .flatMap(a -> Optional.ofNullable(((Map<?, ?>) a).get(FluxTypes.REQUESTED_AT)))
                .map(Object::toString).orElse("");
        if (!requested.isEmpty()) {
            status.put("lastHandledReconcileAt", requested);
        }
        return status;
    }

    private Optional<Map<String, Object>> kept() {
        return before("ArtifactInStorage").map(c -> Map.copyOf(c.content()));
    }

    /// A condition keeps its transition time while its status stays the same.
    private Map<String, Object> condition(String type, String value, String reason, String message) {
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("type", type);
        condition.put("status", value);
        condition.put("reason", reason);
        condition.put("message", message);
        condition.put("observedGeneration", generation);
        condition.put("lastTransitionTime", before(type).filter(c -> c.text("status").equals(value)).map(c -> c.text("lastTransitionTime"))
                .orElseGet(() -> seconds(Instant.now())));
        return condition;
    }

    private Optional<KubernetesObject> before(String type) {
        return repository.items("status", "conditions").stream().filter(c -> c.text("type").equals(type)).findFirst();
    }
}
