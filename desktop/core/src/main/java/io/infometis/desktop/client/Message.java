package io.infometis.desktop.client;

import io.infometis.desktop.model.ReportedProblem;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One JSON-RPC 2.0 message.
public sealed interface Message {
    /// A call; `id` is unique on its connection.
    record Request(long id, String method, JsonNode params) implements Message {}

    /// Tells something that is not answered.
    record Notification(String method, JsonNode params) implements Message {}

    /// A call's good end.
    record Result(long id, JsonNode result) implements Message {}

    /// A call's bad end.
    record Failure(long id, int code, String message, Optional<ReportedProblem> problem) implements Message {}

    /// What came instead of a message; `id` is 0 where none could be read.
    record Unreadable(long id, String why) implements Message {}

    /// The message as one line without its end.
    default byte[] encode() {
        ObjectNode node = Json.MAPPER.createObjectNode().put("jsonrpc", "2.0");
        switch (this) {
            case Request r -> node.put("id", r.id).put("method", r.method).set("params", r.params);
            case Notification n -> node.put("method", n.method).set("params", n.params);
            case Result r -> node.put("id", r.id).set("result", r.result);
            case Failure f -> node.put("id", f.id).set("error", error(f));
            case Unreadable u -> node.put("id", u.id).set("error", error(new Failure(u.id, Protocol.BAD_REQUEST, u.why, Optional.empty())));
        }
        return Json.MAPPER.writeValueAsBytes(node);
    }

    /// Reads a line; what is no message becomes `Unreadable`.
    static Message decode(byte[] line) {
        long id = 0;
        try {
            JsonNode node = Json.MAPPER.readTree(line);
            id = node.path("id").asLong(0);
            String method = node.path("method").asString("");
            if (!method.isEmpty()) {
                return id == 0 ? new Notification(method, node.path("params")) : new Request(id, method, node.path("params"));
            }
            if (node.has("error")) {
                return failure(id, node.path("error"));
            }
            return node.has("result") ? new Result(id, node.path("result")) : new Unreadable(id, "neither method nor result nor error");
        } catch (JacksonException e) {
            return new Unreadable(id, e.getOriginalMessage());
        }
    }

    private static ObjectNode error(Failure failure) {
        ObjectNode error = Json.MAPPER.createObjectNode().put("code", failure.code).put("message", failure.message);
        failure.problem.ifPresent(p -> error.set("data", Json.MAPPER.valueToTree(p)));
        return error;
    }

    private static Failure failure(long id, JsonNode error) {
        Optional<ReportedProblem> problem = error.hasNonNull("data")
                ? Optional.of(Json.MAPPER.treeToValue(error.path("data"), ReportedProblem.class))
                : Optional.empty();
        return new Failure(id, error.path("code").asInt(0), error.path("message").asString(""), problem);
    }
}
