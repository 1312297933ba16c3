package io.infometis.desktop.flux;

import io.infometis.desktop.kubernetes.ClusterApi;
import io.infometis.desktop.kubernetes.PatchKind;
import io.infometis.desktop.kubernetes.ResourceType;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import java.util.Map;
import java.util.Optional;

/// Ends the suspension of Flux objects.
public final class Suspension {
    private Suspension() {
    }

    /// Sets `spec.suspend` to false if it is true now; says whether it was. Where Git itself sets it, Flux sets it again.
    public static boolean end(ClusterApi api, ResourceType type, String namespace, String name)
            throws InfometisException, InterruptedException {
        Optional<KubernetesObject> suspended = api.get(type, namespace, name).filter(o -> o.text("spec", "suspend").equals("true"));
        if (suspended.isPresent()) {
            api.patch(type, namespace, name, PatchKind.MERGE, Map.of("spec", Map.of("suspend", false)), Optional.empty());
        }
        return suspended.isPresent();
    }
}
