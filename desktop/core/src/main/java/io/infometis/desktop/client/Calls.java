package io.infometis.desktop.client;

import io.infometis.desktop.model.AgentProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Requests and their answers over one connection. Many threads may call at once.
final class Calls implements AutoCloseable {
    /// How long a cancelled call may take to end: the agent stops in order what the call had begun.
    private static final long CANCEL_MILLIS = 60_000;
    private static final long FOREVER = Long.MAX_VALUE;

    private final Wire wire;
    private final Outbox outbox;
    private final Path log;
    private final Consumer<JsonNode> workspace;
    private final Map<Long, PendingCall> pending = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private volatile Optional<String> lost = Optional.empty();

    /// @param workspace  hears the parameters of `workspace` notifications, on the reading thread
    Calls(Wire wire, Path log, Consumer<JsonNode> workspace) {
        this.wire = wire;
        this.outbox = new Outbox(wire, "agent-client-writer");
        this.log = log;
        this.workspace = workspace;
        Thread.ofVirtual().name("agent-client-reader").start(this::read);
    }

    JsonNode call(String method, Object params, ProgressListener progress) throws InfometisException, InterruptedException {
        return call(method, params, progress, FOREVER);
    }

    /// @param millis  how long a silence may last
    JsonNode call(String method, Object params, ProgressListener progress, long millis) throws InfometisException, InterruptedException {
        long id = ids.incrementAndGet();
        PendingCall call = new PendingCall();
        pending.put(id, call);
        try {
            if (lost.isPresent()) {
                throw lost(method);
            }
            outbox.send(new Message.Request(id, method, Json.MAPPER.valueToTree(params)));
            return answer(id, method, call, progress, millis);
        } finally {
            pending.remove(id);
        }
    }

    private JsonNode answer(long id, String method, PendingCall call, ProgressListener progress, long millis)
            throws InfometisException, InterruptedException {
        while (true) {
            Message message;
            try {
                message = call.next(millis).orElseThrow(() -> lost(method));
            } catch (InterruptedException e) { // ours; the agent's word for one that somebody else cancelled is an answer
                outbox.send(new Message.Notification(Protocol.CANCEL, Json.MAPPER.createObjectNode().put("id", id)));
                return cancelled(method, call, progress, e);
            }
            Optional<JsonNode> end = step(method, message, progress);
            if (end.isPresent()) {
                return end.get();
            }
        }
    }

    /// Waits for the end of a cancelled call. One that had ended well before is not undone: its result counts, the interrupt stays set.
    private JsonNode cancelled(String method, PendingCall call, ProgressListener progress, InterruptedException interrupt)
            throws InfometisException, InterruptedException {
        long end = System.nanoTime() + CANCEL_MILLIS * 1_000_000;
        while (true) {
            Optional<Message> next = call.next(Math.max(0, (end - System.nanoTime()) / 1_000_000));
            if (next.isEmpty()) {
                throw interrupt;
            }
            Optional<JsonNode> result = step(method, next.get(), progress);
            if (result.isPresent()) {
                Thread.currentThread().interrupt();
                return result.get();
            }
        }
    }

    private Optional<JsonNode> step(String method, Message message, ProgressListener progress)
            throws InfometisException, InterruptedException {
        return switch (message) {
            case Message.Notification n -> {
                progress.on(read(n.params().path("event"), ProgressEvent.class));
                yield Optional.empty();
            }
            case Message.Result r -> Optional.of(r.result());
            case Message.Failure f -> throw failure(f);
            case Message.Unreadable u -> throw new InfometisException(new AgentProblem.BadMessage(method + ": " + u.why()));
            case Message.Request r -> throw new InfometisException(new AgentProblem.BadMessage(method + " was answered by a call"));
        };
    }

    private static InfometisException failure(Message.Failure failure) throws InterruptedException {
        if (failure.code() == Protocol.CANCELLED) {
            throw new InterruptedException(failure.message());
        }
        return failure.problem().map(InfometisException::new)
                .orElseGet(() -> new InfometisException(new AgentProblem.BadMessage(failure.message())));
    }

    static <T> T read(JsonNode node, Class<T> type) throws InfometisException {
        try {
            return Json.MAPPER.treeToValue(node, type);
        } catch (JacksonException e) {
            throw new InfometisException(new AgentProblem.BadMessage(String.valueOf(e.getOriginalMessage())), e);
        }
    }

    private InfometisException lost(String method) {
        return new InfometisException(new AgentProblem.ConnectionLost(method, lost.orElse("It did not answer in time."), Optional.of(log)));
    }

    private void read() {
        String why = "It closed the connection.";
        try {
            for (Optional<Message> next = wire.read(); next.isPresent(); next = wire.read()) {
                dispatch(next.get());
            }
        } catch (IOException e) {
            why = e.toString();
        } finally {
            lost = Optional.of(why);
            pending.values().forEach(PendingCall::lost);
        }
    }

    private void dispatch(Message message) {
        switch (message) {
            case Message.Notification n when n.method().equals(Protocol.WORKSPACE) -> workspace.accept(n.params());
            case Message.Notification n -> arrived(n.params().path("id").asLong(0), n);
            case Message.Result r -> arrived(r.id(), r);
            case Message.Failure f -> arrived(f.id(), f);
            case Message.Unreadable u -> arrived(u.id(), u);
            case Message.Request r -> arrived(r.id(), r);
        }
    }

    private void arrived(long id, Message message) {
        PendingCall call = pending.get(id);
        if (call != null) {
            call.arrived(message);
        }
    }

    @Override
    public void close() {
        outbox.close();
    }
}
