package io.infometis.desktop.kubernetes;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.ObjectDetails;
import io.infometis.desktop.model.ObjectId;
import java.util.Optional;

/// Reads one object and its events for a reader's eyes.
public final class Details {
    private Details() {
    }

    /// The object as the cluster has it now. One that is not there, or whose kind the server does not know, has no YAML; its events are told.
    public static ObjectDetails of(ClusterApi api, ObjectId id) throws InfometisException, InterruptedException {
        Optional<ResourceType> type = api.preferred(id.group(), id.kind());
        Optional<KubernetesObject> live = type.isPresent() ? api.get(type.get(), id.namespace(), id.name()) : Optional.empty();
        return new ObjectDetails(id, live.map(ObjectYaml::of), Events.about(api, id, live));
    }
}
