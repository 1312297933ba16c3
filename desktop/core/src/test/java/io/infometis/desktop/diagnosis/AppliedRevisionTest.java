package io.infometis.desktop.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.infometis.desktop.model.AppliedState;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.KustomizationView;
import io.infometis.desktop.model.ObjectId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppliedRevisionTest {
    private static final String R1 = "main@sha1:" + "1".repeat(40);
    private static final String R2 = "main@sha1:" + "2".repeat(40);

    @Test
    void aGoodHistoryEntryIsApplied() {
        KustomizationView view = view(R1, R1, condition("Ready", "True", "ReconciliationSucceeded", "Applied revision: " + R1),
                List.of(entry(R1, "ReconciliationSucceeded", "sha256:a")));
        assertEquals(AppliedState.APPLIED, view.state());
        assertEquals(R1, view.applied().orElseThrow().toString());
        assertEquals("sha256:a", view.digest().orElseThrow());
    }

    @Test
    void aRefusedRevisionIsNotApplied() {
        KustomizationView view = view(R1, R2, condition("Ready", "False", "ReconciliationFailed", "dry-run failed"),
                List.of(entry(R2, "ReconciliationFailed", "sha256:b"), entry(R1, "ReconciliationSucceeded", "sha256:a")));
        assertEquals(AppliedState.FAILING, view.state());
        assertEquals(R1, view.applied().orElseThrow().toString());
        assertEquals("sha256:a", view.digest().orElseThrow());
    }

    @Test
    void whatIsCheckedForHealthHasBeenApplied() {
        Map<String, Object> status = status(R1, R2, condition("Ready", "Unknown", "Progressing", "x"),
                List.of(entry(R1, "ReconciliationSucceeded", "sha256:a")));
        status.put("conditions", List.of(
                condition("Reconciling", "True", "Progressing", "Running health checks for revision " + R2 + " with a timeout of 30s")));
        KustomizationView view = AppliedRevision.of(kustomization(Map.of(), status));
        assertEquals(R2, view.applied().orElseThrow().toString());
        assertEquals(AppliedState.RECONCILING, view.state());
    }

    @Test
    void retryingIsFailingNotReconciling() {
        Map<String, Object> status = status(R1, R2, condition("Ready", "False", "BuildFailed", "x"), List.of());
        status.put("conditions",
                List.of(condition("Reconciling", "True", "ProgressingWithRetry", ""), condition("Ready", "False", "BuildFailed", "x")));
        assertEquals(AppliedState.FAILING, AppliedRevision.of(kustomization(Map.of(), status)).state());
    }

    @Test
    void suspendedBeatsTheRest() {
        Map<String, Object> status = status(R1, R1, condition("Ready", "True", "ReconciliationSucceeded", ""), List.of());
        assertEquals(AppliedState.SUSPENDED, AppliedRevision.of(kustomization(Map.of("suspend", true), status)).state());
    }

    @Test
    void anUnseenGenerationIsReconciling() {
        Map<String, Object> status = status(R1, R1, condition("Ready", "True", "ReconciliationSucceeded", ""), List.of());
        status.put("observedGeneration", 0);
        assertEquals(AppliedState.RECONCILING, AppliedRevision.of(kustomization(Map.of(), status)).state());
    }

    @Test
    void nothingSaidIsUnknown() {
        assertEquals(AppliedState.UNKNOWN, AppliedRevision.of(kustomization(Map.of(), new HashMap<>())).state());
    }

    @Test
    void inventoryEntriesAreObjects() {
        assertEquals(new ObjectId("apps", "Deployment", "infometis", "dev-kafka"),
                ObjectId.ofInventory("infometis_dev-kafka_apps_Deployment"));
        assertEquals(new ObjectId("", "Namespace", "", "infometis"), ObjectId.ofInventory("_infometis__Namespace"));
        assertEquals(new ObjectId("rbac.authorization.k8s.io", "ClusterRole", "", "system:x"),
                ObjectId.ofInventory("_system__x_rbac.authorization.k8s.io_ClusterRole"));
    }

    private static KustomizationView view(String applied, String attempted, Map<String, Object> ready, List<Map<String, Object>> history) {
        return AppliedRevision.of(kustomization(Map.of(), status(applied, attempted, ready, history)));
    }

    private static Map<String, Object> status(String applied, String attempted, Map<String, Object> ready,
            List<Map<String, Object>> history) {
        return new HashMap<>(
                Map.of("lastAppliedRevision", applied, "lastAttemptedRevision", attempted, "conditions", List.of(ready), "history",
                        history, "observedGeneration", 1));
    }

    private static Map<String, Object> entry(String revision, String status, String digest) {
        return Map.of("metadata", Map.of("revision", revision), "lastReconciledStatus", status, "digest", digest);
    }

    private static Map<String, Object> condition(String type, String status, String reason, String message) {
        return Map.of("type", type, "status", status, "reason", reason, "message", message);
    }

    private static KubernetesObject kustomization(Map<String, Object> spec, Map<String, Object> status) {
        return new KubernetesObject(Map.of("apiVersion", "kustomize.toolkit.fluxcd.io/v1", "kind", "Kustomization", "metadata",
                Map.of("name", "infometis", "namespace", "flux-system", "generation", 1), "spec", spec, "status", status));
    }
}
