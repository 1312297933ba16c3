package io.infometis.desktop.agent;

import io.infometis.desktop.client.Json;
import io.infometis.desktop.client.Message;
import io.infometis.desktop.client.Outbox;
import io.infometis.desktop.client.Protocol;
import io.infometis.desktop.client.Wire;
import io.infometis.desktop.model.AgentProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.Problem;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.ReportedProblem;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// One connected client. Each of its calls runs on a thread of its own and goes on when the client is gone; only `$/cancel` ends it early.
final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Wire wire;
    private final Outbox outbox;
    private final AgentCalls calls;
    private final RunningCalls running;
    private final Map<Long, Thread> threads = new ConcurrentHashMap<>();
    private Optional<WatchStream> watch = Optional.empty();

    Session(Wire wire, AgentCalls calls, RunningCalls running) {
        this.wire = wire;
        this.outbox = new Outbox(wire, "agent-writer");
        this.calls = calls;
        this.running = running;
    }

    /// Serves the client until it goes.
    void serve() {
        try {
            for (Optional<Message> next = wire.read(); next.isPresent(); next = wire.read()) {
                received(next.get());
            }
        } catch (ClosedChannelException e) {
            LOG.debug("Closed by us", e);
        } catch (IOException e) {
            LOG.info("A client is dropped: {}", e.toString());
        } finally {
            unwatch();
            outbox.close();
        }
    }

    /// Tells the client what waits to be told, then closes the connection.
    @Override
    public void close() {
        outbox.close();
    }

    private void received(Message message) {
        switch (message) {
            case Message.Request r when r.method().equals(Protocol.WATCH) -> watch(r);
            case Message.Request r when r.method().equals(Protocol.UNWATCH) -> {
                unwatch();
                outbox.send(new Message.Result(r.id(), Json.MAPPER.createObjectNode()));
            }
            case Message.Request r -> begin(r);
            case Message.Notification n when n.method().equals(Protocol.CANCEL) -> cancel(n.params().path("id").asLong(0));
            case Message.Notification n -> LOG.info("A client sent the unknown notification {}", n.method());
            case Message.Unreadable u -> outbox.send(new Message.Failure(u.id(), Protocol.BAD_REQUEST, u.why(), Optional.empty()));
            case Message.Result r -> LOG.info("A client answered a call that was not made");
            case Message.Failure f -> LOG.info("A client refused a call that was not made");
        }
    }

    private synchronized void watch(Message.Request request) {
        unwatch();
        watch = Optional.of(new WatchStream(calls.environments(), outbox));
        outbox.send(new Message.Result(request.id(), Json.MAPPER.createObjectNode()));
    }

    private synchronized void unwatch() {
        watch.ifPresent(WatchStream::close);
        watch = Optional.empty();
    }

    private void begin(Message.Request request) {
        Thread thread = Thread.ofVirtual().name("call-" + request.method()).unstarted(() -> run(request));
        threads.put(request.id(), thread);
        running.began(thread);
        thread.start();
    }

    private void cancel(long id) {
        Thread thread = threads.get(id);
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run(Message.Request request) {
        Message answer = new Message.Failure(request.id(), Protocol.CANCELLED, "cancelled", Optional.empty());
        try {
            answer = answer(request);
        } finally {
            outbox.send(answer);
            threads.remove(request.id());
            running.ended(Thread.currentThread());
        }
    }

    private Message answer(Message.Request request) {
        try {
            return new Message.Result(request.id(), calls.call(request.method(), request.params(), e -> progress(request.id(), e)));
        } catch (InfometisException e) {
            return failure(request, e.problem());
        } catch (InterruptedException e) {
            return new Message.Failure(request.id(), Protocol.CANCELLED, request.method() + " was cancelled", Optional.empty());
        } catch (JacksonException e) {
            return new Message.Failure(request.id(), Protocol.BAD_PARAMETERS, String.valueOf(e.getOriginalMessage()), Optional.empty());
        } catch (RuntimeException e) { // a defect must not leave the client waiting, nor end the agent
            LOG.error("{} failed by a defect", request.method(), e);
            return failure(request, new AgentProblem.Defect(request.method(), e.toString(), Optional.of(calls.log())));
        }
    }

    private static Message failure(Message.Request request, Problem problem) {
        return new Message.Failure(request.id(), Protocol.PROBLEM, problem.what(), Optional.of(ReportedProblem.of(problem)));
    }

    private void progress(long id, ProgressEvent event) {
        JsonNode params = Json.MAPPER.createObjectNode().put("id", id).set("event",
                Json.MAPPER.writerFor(ProgressEvent.class).valueToTree(event));
        outbox.send(new Message.Notification(Protocol.PROGRESS, params));
    }
}
