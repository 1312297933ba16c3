package io.infometis.desktop.flux;

import io.infometis.desktop.kubernetes.ClusterApi;
import io.infometis.desktop.kubernetes.PatchKind;
import io.infometis.desktop.kubernetes.ResourceType;
import io.infometis.desktop.model.InfometisException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Asks Flux to reconcile an object now.
public final class Reconciliation {
    private Reconciliation() {
    }

    /// Annotates the object; gives the token that comes back in `status.lastHandledReconcileAt`.
    public static String request(ClusterApi api, ResourceType type, String namespace, String name)
            throws InfometisException, InterruptedException {
        String token = token();
        api.patch(type, namespace, name, PatchKind.MERGE, Map.of("metadata", Map.of("annotations", Map.of(FluxTypes.REQUESTED_AT, token))),
                Optional.empty());
        return token;
    }

    static String token() {
        return Instant.now().toString();
    }
}
