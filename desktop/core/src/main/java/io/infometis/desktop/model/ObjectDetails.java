package io.infometis.desktop.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One object as the cluster has it now: `yaml` without managedFields and, for a Secret, with `***` for every value; empty when it is not
/// there. `events` are newest first.
public record ObjectDetails(ObjectId id, Optional<String> yaml, List<ObjectEvent> events) {
    /// A Kubernetes event about the object. `warning` for type Warning.
    public record ObjectEvent(boolean warning, String reason, String message, int count, Optional<Instant> last) {}
}
