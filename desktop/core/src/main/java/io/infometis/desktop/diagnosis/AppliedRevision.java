package io.infometis.desktop.diagnosis;

import io.infometis.desktop.model.AppliedState;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.KustomizationView;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.Revision;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads from a Flux `Kustomization` which revision's apply has *ended*, and how it stands.
/// No single field tells: see docs/architecture.md, "Applied and Healthy".
public final class AppliedRevision {
    private static final Pattern HEALTH_CHECKS = Pattern.compile("Running health checks for revision (\\S+)");
    private static final String FAILED = "ReconciliationFailed";

    private AppliedRevision() {
    }

    /// The Kustomization as a view.
    public static KustomizationView of(KubernetesObject kustomization) {
        Conditions conditions = Conditions.of(kustomization);
        Optional<Revision> applied = ended(kustomization, conditions);
        List<ObjectId> inventory = kustomization.items("status", "inventory", "entries").stream()
                .map(e -> ObjectId.ofInventory(e.text("id"))).toList();
        return new KustomizationView(kustomization.namespace(), kustomization.name(), kustomization.text("spec", "path"),
                state(kustomization, conditions, applied), applied, digest(kustomization, applied), conditions.reason("Ready"),
                conditions.message("Ready"), inventory);
    }

    /// The revision named by a health-check message outlives a cancelled check and is newer than the rest; else the newest good history
    /// entry; else `lastAppliedRevision` (written after health checks).
    private static Optional<Revision> ended(KubernetesObject kustomization, Conditions conditions) {
        return Stream.<Optional<String>>of(checked(conditions, "Reconciling"), checked(conditions, "Healthy"), newestGood(kustomization),
                Optional.of(kustomization.text("status", "lastAppliedRevision"))).flatMap(Optional::stream).map(Revision::parse)
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> checked(Conditions conditions, String type) {
        Matcher matcher = HEALTH_CHECKS.matcher(conditions.message(type));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> newestGood(KubernetesObject kustomization) {
        return kustomization.items("status", "history").stream().filter(h -> !h.text("lastReconciledStatus").equals(FAILED))
                .map(h -> h.text("metadata", "revision")).findFirst();
    }

    private static Optional<String> digest(KubernetesObject kustomization, Optional<Revision> applied) {
        return kustomization.items("status", "history").stream()
                .filter(h -> !h.text("lastReconciledStatus").equals(FAILED)
                        && applied.equals(Revision.parse(h.text("metadata", "revision"))))
                .map(h -> h.text("digest")).findFirst();
    }

    private static AppliedState state(KubernetesObject kustomization, Conditions conditions, Optional<Revision> applied) {
        if (kustomization.at("spec", "suspend").filter(Boolean.TRUE::equals).isPresent()) {
            return AppliedState.SUSPENDED;
        }
        String reason = conditions.reason("Ready");
        if (conditions.isFalse("Ready") && !reason.startsWith("HealthCheck")) {
            return reason.equals("DependencyNotReady") ? AppliedState.WAITING : AppliedState.FAILING;
        }
        boolean seen = kustomization.number(-1, "status", "observedGeneration") == kustomization.number(0, "metadata", "generation");
        if (conditions.isTrue("Reconciling") && !conditions.reason("Reconciling").equals("ProgressingWithRetry") || !seen) {
            return conditions.all().isEmpty() ? AppliedState.UNKNOWN : AppliedState.RECONCILING;
        }
        Optional<Revision> attempted = Revision.parse(kustomization.text("status", "lastAttemptedRevision"));
        return applied.isPresent() && applied.equals(attempted) ? AppliedState.APPLIED : AppliedState.UNKNOWN;
    }
}
