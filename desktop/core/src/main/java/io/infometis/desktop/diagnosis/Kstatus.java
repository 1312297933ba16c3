package io.infometis.desktop.diagnosis;

import io.infometis.desktop.model.Health;
import io.infometis.desktop.model.KubernetesObject;
import java.util.Optional;

/// Says how healthy one object is, by the rules of kstatus, which Flux follows.
/// Source of the rules: fluxcd/cli-utils, pkg/kstatus/status.
public final class Kstatus {
    /// Health with the sentence that explains it; the sentence is empty for a healthy object.
    public record Verdict(Health health, String message) {
        static final Verdict HEALTHY = new Verdict(Health.HEALTHY, "");

        static Verdict starting(String message) {
            return new Verdict(Health.STARTING, message);
        }

        static Verdict failed(String message) {
            return new Verdict(Health.FAILED, message);
        }
    }

    private Kstatus() {
    }

    /// The verdict on an object as the API server gave it.
    public static Verdict of(KubernetesObject object) {
        if (object.at("metadata", "deletionTimestamp").isPresent()) {
            return new Verdict(Health.ENDING, "Being deleted");
        }
        return generic(object).orElseGet(() -> byKind(object));
    }

    private static Optional<Verdict> generic(KubernetesObject object) {
        long generation = object.number(0, "metadata", "generation");
        long observed = object.number(generation, "status", "observedGeneration");
        if (observed != generation) {
            return Optional.of(Verdict.starting("The controller has not seen generation " + generation + " yet"));
        }
        Conditions conditions = Conditions.of(object);
        if (conditions.isTrue("Reconciling")) {
            return Optional.of(Verdict.starting(conditions.message("Reconciling")));
        }
        if (conditions.isTrue("Stalled")) {
            return Optional.of(Verdict.failed(conditions.message("Stalled")));
        }
        return Optional.empty();
    }

    private static Verdict byKind(KubernetesObject object) {
        return switch (object.id().group() + "/" + object.kind()) {
            case "apps/Deployment" -> WorkloadHealth.deployment(object);
            case "apps/StatefulSet" -> WorkloadHealth.statefulSet(object);
            case "apps/DaemonSet" -> WorkloadHealth.daemonSet(object);
            case "apps/ReplicaSet" -> WorkloadHealth.replicaSet(object);
            case "batch/Job" -> WorkloadHealth.job(object);
            case "/Pod" -> WorkloadHealth.pod(object);
            case "/Service" -> service(object);
            case "/PersistentVolumeClaim" -> claim(object);
            case "apiextensions.k8s.io/CustomResourceDefinition" -> definition(object);
            default -> ready(object);
        };
    }

    private static Verdict service(KubernetesObject object) {
        boolean balancer = object.text("spec", "type").equals("LoadBalancer");
        return balancer && object.text("spec", "clusterIP").isEmpty() ? Verdict.starting("No cluster IP yet") : Verdict.HEALTHY;
    }

    private static Verdict claim(KubernetesObject object) {
        String phase = object.text("status", "phase");
        return phase.equals("Bound")
                ? Verdict.HEALTHY
                : Verdict.starting("The claim is not bound: " + (phase.isEmpty() ? "no phase yet" : phase));
    }

    private static Verdict definition(KubernetesObject object) {
        Conditions conditions = Conditions.of(object);
        if (conditions.isFalse("NamesAccepted")) {
            return Verdict.failed(conditions.message("NamesAccepted"));
        }
        return conditions.isTrue("Established") ? Verdict.HEALTHY : Verdict.starting("Not established yet");
    }

    private static Verdict ready(KubernetesObject object) {
        Conditions conditions = Conditions.of(object);
        return conditions.isFalse("Ready") || conditions.isUnknown("Ready")
                ? Verdict.starting(conditions.message("Ready"))
                : Verdict.HEALTHY;
    }
}
