package io.infometis.desktop.diagnosis;

import io.infometis.desktop.diagnosis.Kstatus.Verdict;
import io.infometis.desktop.model.KubernetesObject;
import java.util.List;

/// kstatus for the kinds that run pods.
/// Source of the rules: fluxcd/cli-utils, pkg/kstatus/status/core.go.
final class WorkloadHealth {
    private WorkloadHealth() {
    }

    static Verdict deployment(KubernetesObject object) {
        Conditions conditions = Conditions.of(object);
        if (conditions.reason("Progressing").equals("ProgressDeadlineExceeded")) {
            return Verdict.failed("Progress deadline exceeded");
        }
        long wanted = object.number(1, "spec", "replicas");
        long all = status(object, "replicas");
        long updated = status(object, "updatedReplicas");
        long available = status(object, "availableReplicas");
        long ready = status(object, "readyReplicas");
        if (all < wanted || updated < wanted || ready < wanted) {
            return Verdict.starting("Ready " + ready + " of " + wanted);
        }
        if (all > wanted) {
            return Verdict.starting("Still ending: " + (all - wanted));
        }
        if (updated > available) {
            return Verdict.starting("Available " + available + " of " + updated);
        }
        boolean progressed = object.at("spec", "progressDeadlineSeconds").isEmpty() || conditions.isTrue("Progressing");
        return progressed && conditions.isTrue("Available") ? Verdict.HEALTHY : Verdict.starting("Not available yet");
    }

    static Verdict statefulSet(KubernetesObject object) {
        if (object.text("spec", "updateStrategy", "type").equals("OnDelete")) {
            return Verdict.HEALTHY;
        }
        long wanted = object.number(1, "spec", "replicas");
        long all = status(object, "replicas");
        long ready = status(object, "readyReplicas");
        if (all < wanted || ready < wanted) {
            return Verdict.starting("Ready " + ready + " of " + wanted);
        }
        if (all > wanted) {
            return Verdict.starting("Still ending: " + (all - wanted));
        }
        return rolledOut(object, wanted);
    }

    private static Verdict rolledOut(KubernetesObject object, long wanted) {
        long partition = object.number(-1, "spec", "updateStrategy", "rollingUpdate", "partition");
        long updated = status(object, "updatedReplicas");
        if (partition > 0) {
            return updated < wanted - partition ? Verdict.starting("Updated " + updated + " of " + (wanted - partition)) : Verdict.HEALTHY;
        }
        boolean same = object.text("status", "currentRevision").equals(object.text("status", "updateRevision"));
        return same ? Verdict.HEALTHY : Verdict.starting("Updated " + updated + " of " + wanted);
    }

    static Verdict daemonSet(KubernetesObject object) {
        if (object.at("status", "observedGeneration").isEmpty()) {
            return Verdict.starting("Not seen by its controller yet");
        }
        long wanted = status(object, "desiredNumberScheduled");
        long least = List.of("currentNumberScheduled", "updatedNumberScheduled", "numberAvailable", "numberReady").stream()
                .mapToLong(f -> status(object, f)).min().orElse(0);
        return least < wanted ? Verdict.starting("Ready " + least + " of " + wanted) : Verdict.HEALTHY;
    }

    static Verdict replicaSet(KubernetesObject object) {
        Conditions conditions = Conditions.of(object);
        if (conditions.isTrue("ReplicaFailure")) {
            return Verdict.starting(conditions.message("ReplicaFailure"));
        }
        long wanted = object.number(1, "spec", "replicas");
        long least = List.of("fullyLabeledReplicas", "availableReplicas", "readyReplicas").stream().mapToLong(f -> status(object, f)).min()
                .orElse(0);
        if (least < wanted) {
            return Verdict.starting("Ready " + least + " of " + wanted);
        }
        long all = status(object, "replicas");
        return all > wanted ? Verdict.starting("Still ending: " + (all - wanted)) : Verdict.HEALTHY;
    }

    static Verdict job(KubernetesObject object) {
        Conditions conditions = Conditions.of(object);
        if (conditions.isTrue("Failed")) {
            return Verdict.failed(conditions.message("Failed"));
        }
        boolean begun = conditions.isTrue("Complete") || object.at("status", "startTime").isPresent();
        return begun ? Verdict.HEALTHY : Verdict.starting("Not started yet");
    }

    static Verdict pod(KubernetesObject object) {
        return switch (object.text("status", "phase")) {
            case "Succeeded" -> Verdict.HEALTHY;
            case "Failed" -> Verdict.failed("The pod failed: " + object.text("status", "message"));
            case "Running" -> runningPod(object);
            default -> Verdict.starting("Not running yet");
        };
    }

    private static Verdict runningPod(KubernetesObject object) {
        if (Conditions.of(object).isTrue("Ready")) {
            return Verdict.HEALTHY;
        }
        return object.items("status", "containerStatuses").stream()
                .filter(c -> c.text("state", "waiting", "reason").equals("CrashLoopBackOff")).findFirst()
                .map(c -> Verdict.failed("Container " + c.text("name") + " keeps crashing")).orElse(Verdict.starting("Not ready yet"));
    }

    private static long status(KubernetesObject object, String field) {
        return object.number(0, "status", field);
    }
}
