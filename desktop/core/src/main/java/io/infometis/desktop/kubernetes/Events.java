package io.infometis.desktop.kubernetes;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.ObjectDetails.ObjectEvent;
import io.infometis.desktop.model.ObjectId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The events about one object. The API server keeps them for an hour, also of an object that is gone.
final class Events {
    private static final int MOST = 50;
    private static final ResourceType EVENT = new ResourceType("", "v1", "Event", "events", true);
    private static final String ABOUT = "involvedObject";
    private static final Comparator<ObjectEvent> NEWEST_FIRST = Comparator
            .comparing((ObjectEvent e) -> e.last().orElse(Instant.MIN)).reversed();

    private Events() {
    }

    /// Newest first, at most 50. Where the object lives, events about an earlier one of its name are left out.
    static List<ObjectEvent> about(ClusterApi api, ObjectId id, Optional<KubernetesObject> live)
            throws InfometisException, InterruptedException {
        Map<String, String> fields = new HashMap<>(Map.of(ABOUT + ".kind", id.kind(), ABOUT + ".name", id.name()));
        if (!id.namespace().isEmpty()) {
            fields.put(ABOUT + ".namespace", id.namespace());
        }
        return api.listWhere(EVENT, id.namespace(), fields).stream().filter(e -> isAbout(e, id, live)).map(Events::event)
                .sorted(NEWEST_FIRST).limit(MOST).toList();
    }

    /// The kubelet writes a node's name where its uid belongs, and some write none: so it is no field to select by.
    private static boolean isAbout(KubernetesObject event, ObjectId id, Optional<KubernetesObject> live) {
        String version = event.text(ABOUT, "apiVersion");
        int slash = version.indexOf('/');
        String uid = event.text(ABOUT, "uid");
        boolean kind = version.isEmpty() || id.group().equals(slash < 0 ? "" : version.substring(0, slash));
        return kind && (live.isEmpty() || uid.isEmpty() || uid.equals(id.name()) || uid.equals(live.get().text("metadata", "uid")));
    }

    static ObjectEvent event(KubernetesObject event) {
        long count = event.number(event.number(1, "count"), "series", "count");
        return new ObjectEvent(event.text("type").equals("Warning"), event.text("reason"), event.text("message"),
                (int) Math.clamp(count, 1, Integer.MAX_VALUE), last(event));
    }

    /// An event's times lie in several fields, by the version of the API that its writer used; one without any happened when it was written.
    private static Optional<Instant> last(KubernetesObject event) {
        return Stream
                .of(event.text("series", "lastObservedTime"), event.text("lastTimestamp"), event.text("eventTime"),
                        event.text("firstTimestamp"))
                .flatMap(t -> time(t).stream()).max(Comparator.naturalOrder()).or(() -> time(event.text("metadata", "creationTimestamp")));
    }

    private static Optional<Instant> time(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty(); // another field tells it
        }
    }
}
