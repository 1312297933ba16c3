package io.infometis.desktop.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.infometis.desktop.model.Health;
import io.infometis.desktop.model.KubernetesObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KstatusTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # wanted, all, updated, available, ready, Available, Progressing, expected
            1, 1, 1, 1, 1, True,  True,  HEALTHY
            3, 3, 3, 3, 3, True,  True,  HEALTHY
            3, 2, 2, 2, 2, True,  True,  STARTING
            3, 3, 2, 3, 3, True,  True,  STARTING
            3, 4, 3, 3, 3, True,  True,  STARTING
            3, 3, 3, 2, 3, True,  True,  STARTING
            3, 3, 3, 3, 2, True,  True,  STARTING
            1, 1, 1, 1, 1, False, True,  STARTING
            1, 1, 1, 1, 1, True,  False, STARTING
            0, 0, 0, 0, 0, True,  True,  HEALTHY
            """)
    void deploymentFollowsItsCounts(int wanted, int all, int updated, int available, int ready, String isAvailable, String progressing,
            Health expected) {
        Map<String, Object> status = Map.of("observedGeneration", 1, "replicas", all, "updatedReplicas", updated, "availableReplicas",
                available,
                "readyReplicas", ready, "conditions", List.of(condition("Available", isAvailable), condition("Progressing", progressing)));
        Map<String, Object> spec = Map.of("replicas", wanted, "progressDeadlineSeconds", 600);
        assertEquals(expected, Kstatus.of(object("apps/v1", "Deployment", spec, status)).health());
    }

    @Test
    void deploymentPastItsDeadlineHasFailed() {
        Map<String, Object> status = Map.of("observedGeneration", 1, "conditions",
                List.of(Map.of("type", "Progressing", "status", "False", "reason", "ProgressDeadlineExceeded")));
        assertEquals(Health.FAILED, Kstatus.of(object("apps/v1", "Deployment", Map.of(), status)).health());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # wanted, all, ready, current, update, expected
            1, 1, 1, a, a, HEALTHY
            3, 3, 2, a, a, STARTING
            3, 3, 3, a, b, STARTING
            3, 4, 3, a, a, STARTING
            """)
    void statefulSetFollowsCountsAndRevisions(int wanted, int all, int ready, String current, String update, Health expected) {
        Map<String, Object> status = Map.of("observedGeneration", 1, "replicas", all, "readyReplicas", ready, "currentRevision", current,
                "updateRevision", update);
        assertEquals(expected, Kstatus.of(object("apps/v1", "StatefulSet", Map.of("replicas", wanted), status)).health());
    }

    @Test
    void aGenerationNotSeenYetIsStarting() {
        assertEquals(Health.STARTING, Kstatus.of(object("example.org/v1", "Thing", Map.of(), Map.of("observedGeneration", 0))).health());
    }

    @Test
    void whatIsBeingDeletedIsEnding() {
        Map<String, Object> content = new HashMap<>(object("v1", "ConfigMap", Map.of(), Map.of()).content());
        content.put("metadata", Map.of("name", "a", "deletionTimestamp", "2026-11-24T10:00:00Z"));
        assertEquals(Health.ENDING, Kstatus.of(new KubernetesObject(content)).health());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Bound, HEALTHY
            Pending, STARTING
            """)
    void claimIsHealthyOnceBound(String phase, Health expected) {
        assertEquals(expected, Kstatus.of(object("v1", "PersistentVolumeClaim", Map.of(), Map.of("phase", phase))).health());
    }

    @Test
    void loadBalancerNeedsAClusterAddressOnly() {
        assertEquals(Health.STARTING, Kstatus.of(object("v1", "Service", Map.of("type", "LoadBalancer"), Map.of())).health());
        assertEquals(Health.HEALTHY,
                Kstatus.of(object("v1", "Service", Map.of("type", "LoadBalancer", "clusterIP", "10.0.0.1"), Map.of())).health());
    }

    @Test
    void otherKindsGoByTheirReadyCondition() {
        assertEquals(Health.STARTING,
                Kstatus.of(object("a.b/v1", "C", Map.of(), Map.of("conditions", List.of(condition("Ready", "False"))))).health());
        assertEquals(Health.HEALTHY,
                Kstatus.of(object("a.b/v1", "C", Map.of(), Map.of("conditions", List.of(condition("Ready", "True"))))).health());
        assertEquals(Health.FAILED,
                Kstatus.of(object("a.b/v1", "C", Map.of(), Map.of("conditions", List.of(condition("Stalled", "True"))))).health());
        assertEquals(Health.HEALTHY, Kstatus.of(object("v1", "ConfigMap", Map.of(), Map.of())).health());
    }

    private static Map<String, Object> condition(String type, String status) {
        return Map.of("type", type, "status", status, "message", "because");
    }

    private static KubernetesObject object(String apiVersion, String kind, Map<String, Object> spec, Map<String, Object> status) {
        return new KubernetesObject(
                Map.of("apiVersion", apiVersion, "kind", kind, "metadata", Map.of("name", "a", "generation", 1), "spec", spec,
                        "status", status));
    }
}
