package io.infometis.desktop.process;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The guard's lines: one JSON object each, as `desktop/parts/internal/guard/protocol.go` has them.
final class GuardWire {
    /// The number that `ready` must carry.
    static final int PROTOCOL = 1;
    private static final long LOG_BYTES = 10L << 20;
    private static final int LOG_FILES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration FORGETS_AFTER = Duration.ofMinutes(1);
    private static final JsonMapper JSON = new JsonMapper();

    private GuardWire() {
    }

    static String start(ServerSpec spec, Map<String, String> wholeEnvironment) {
        ObjectNode line = op("start").put("name", spec.name()).put("stage", spec.stage());
        spec.argv().forEach(line.putArray("argv")::add);
        ObjectNode environment = line.putObject("env");
        wholeEnvironment.forEach(environment::put);
        spec.environment().forEach(environment::put);
        line.put("dir", spec.directory().toString()).put("log", spec.log().toString()).put("logMaxBytes", LOG_BYTES).put("logFiles",
                LOG_FILES);
        line.put("graceMillis", spec.grace().toMillis()).put("stream", spec.streamLines());
        if (spec.restart()) {
            line.putObject("restart").put("minMillis", FIRST_PAUSE.toMillis()).put("maxMillis", LONGEST_PAUSE.toMillis()).put("resetMillis",
                    FORGETS_AFTER.toMillis());
        }
        return line.toString();
    }

    static String stop(String name) {
        return op("stop").put("name", name).toString();
    }

    static String shutdown() {
        return op("shutdown").toString();
    }

    /// The line as fields; empty when it is no JSON object.
    static Optional<JsonNode> read(String line) {
        try {
            return Optional.of(JSON.readTree(line)).filter(JsonNode::isObject);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /// The event that listeners hear; empty for `ready`, `ended`, `stopped` and events of a newer guard.
    static Optional<GuardEvent> event(JsonNode line) {
        String name = line.path("name").asString("");
        return switch (line.path("event").asString("")) {
            case "started" ->
                Optional.of(new GuardEvent.Started(name, line.path("pid").asLong(0), line.path("startTicks").asLong(0)));
            case "exited" -> Optional.of(new GuardEvent.Exited(name, line.path("code").asInt(-1), line.path("signal").asString(""),
                    line.path("expected").asBoolean(false), restart(line)));
            case "line" -> Optional.of(new GuardEvent.Line(name, line.path("stream").asString(""), line.path("text").asString("")));
            case "failed" -> Optional.of(new GuardEvent.Failed(name, line.path("error").asString("")));
            default -> Optional.empty();
        };
    }

    private static Optional<Duration> restart(JsonNode line) {
        return line.has("restartInMillis") ? Optional.of(Duration.ofMillis(line.get("restartInMillis").asLong())) : Optional.empty();
    }

    private static ObjectNode op(String op) {
        return JSON.createObjectNode().put("op", op);
    }
}
