package io.infometis.desktop.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.agent.FakeEnvironments;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.Follows;
import io.infometis.desktop.model.Layer;
import io.infometis.desktop.model.PartPhase;
import io.infometis.desktop.model.Place;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.ReportedProblem;
import io.infometis.desktop.model.RepositoryView;
import io.infometis.desktop.model.Revision;
import io.infometis.desktop.model.StartRequest;
import io.infometis.desktop.model.Step;
import io.infometis.desktop.model.WatchState;
import io.infometis.desktop.model.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

class JsonTest {
    private static final Environment DEV = new Environment("dev");
    private static final Instant AT = Instant.parse("2026-11-24T12:00:00.123456789Z");
    private static final ReportedProblem PROBLEM = new ReportedProblem("Broken", "what \"is\"\n", "why", "advice", List.of("a b"),
            Optional.of(Path.of("/l")), Optional.of(new Place(Optional.of(Layer.CORE), Path.of("core/a.yaml"), 3)));

    static Stream<ProgressEvent> events() {
        return Stream.of(new ProgressEvent.StepStarted(Step.APPLY, AT),
                new ProgressEvent.StepEnded(Step.CONNECT, Duration.ofMillis(1), true),
                new ProgressEvent.StepFailed(Step.GET_PARTS, Duration.ofDays(1)),
                new ProgressEvent.PartProgress("etcd", PartPhase.DOWNLOADING, 1, 1L << 40, "bytes", Duration.ZERO),
                new ProgressEvent.Note(Optional.empty(), "ä€😀"), new ProgressEvent.Note(Optional.of(Step.SERVE_GIT), ""));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyProgressEventCrosses(ProgressEvent event) {
        assertEquals(event,
                Json.MAPPER.readValue(Json.MAPPER.writerFor(ProgressEvent.class).writeValueAsBytes(event), ProgressEvent.class));
    }

    static Stream<EnvironmentState> states() {
        return Stream.of(new EnvironmentState.Stopped(), new EnvironmentState.Starting(Step.CONNECT, AT), new EnvironmentState.Running(AT),
                new EnvironmentState.Failed(Step.APPLY, PROBLEM), new EnvironmentState.Stopping(AT));
    }

    @ParameterizedTest
    @MethodSource("states")
    void aViewCrossesInEveryState(EnvironmentState state) {
        EnvironmentView view = FakeEnvironments.view(DEV, state);
        assertEquals(view, Json.MAPPER.readValue(Json.MAPPER.writeValueAsBytes(view), EnvironmentView.class));
    }

    @Test
    void aViewOfLittleCrosses() {
        RepositoryView pinned = new RepositoryView(Path.of("/r"), new Follows.Pinned("0".repeat(40), "env/uat"), Optional.empty(),
                Optional.empty(),
                Optional.of(PROBLEM));
        EnvironmentView view = new EnvironmentView(DEV, "", new EnvironmentState.Stopped(), Optional.of(pinned), Optional.empty(),
                List.of(),
                List.of(), new WatchState(Optional.of(AT)), Optional.empty(), Path.of("/l"), List.of(),
                Optional.of(new io.infometis.desktop.model.StartView(
                        new StartRequest(DEV, Optional.empty(), Optional.empty(), Optional.empty(), Path.of("/w")), AT, List.of(),
                        List.of(), List.of())),
                Optional.of(new io.infometis.desktop.model.StoppedFacts(Optional.of(AT), 7, Optional.empty(), 3)));
        assertEquals(view, Json.MAPPER.readValue(Json.MAPPER.writeValueAsBytes(view), EnvironmentView.class));
    }

    @Test
    void aRequestCrossesAndABadNameIsRefused() {
        StartRequest request = new StartRequest(DEV, Optional.of(Path.of("/r")), Optional.empty(), Optional.of("HEAD"), Path.of("/w"));
        String json = Json.MAPPER.writeValueAsString(request);
        assertEquals(request, Json.MAPPER.readValue(json, StartRequest.class));
        assertThrows(JacksonException.class, () -> Json.MAPPER.readValue(json.replace("dev", "../x"), StartRequest.class));
        assertThrows(JacksonException.class, () -> Json.MAPPER.readValue("\"main@md5:1\"", Revision.class));
    }

    static Stream<Message> messages() {
        var params = Json.MAPPER.createObjectNode().put("a", 1);
        return Stream.of(new Message.Request(7, "start", params), new Message.Notification("$/cancel", params),
                new Message.Result(8, params),
                new Message.Failure(9, Protocol.PROBLEM, "no", Optional.of(PROBLEM)),
                new Message.Failure(9, Protocol.CANCELLED, "cancelled", Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageIsOneLineAndCrosses(Message message) {
        String line = new String(message.encode(), StandardCharsets.UTF_8);
        assertTrue(line.startsWith("{\"jsonrpc\":\"2.0\"") && line.indexOf('\n') < 0, line);
        assertEquals(message, Message.decode(message.encode()));
    }

    @Test
    void whatIsNoMessageIsUnreadable() {
        for (String line : List.of("", "nonsense", "{}", "[]", "{\"id\":1}", "{\"id\":1,\"method\":", "{\"id\":1,\"error\":{\"data\":7}}",
                "\u0000")) {
            assertInstanceOf(Message.Unreadable.class, Message.decode(line.getBytes(StandardCharsets.UTF_8)), line);
        }
    }

    @Test
    void partsMakeTheSameWorkspaceAndShareWhatDidNotChange() {
        Workspace before = Workspace.empty().with(FakeEnvironments.view(DEV, new EnvironmentState.Stopped()))
                .with(FakeEnvironments.view(new Environment("uat"), new EnvironmentState.Stopped()));
        Workspace after = before.with(FakeEnvironments.view(DEV, new EnvironmentState.Running(AT))).without(new Environment("uat"))
                .with(FakeEnvironments.view(new Environment("prod"), new EnvironmentState.Stopped()));
        WorkspaceParts parts = WorkspaceParts.between(before, after);
        assertEquals(List.of("uat"), parts.removed());
        assertEquals(2, parts.changed().size());
        assertEquals(after, Json.MAPPER.readValue(Json.MAPPER.writeValueAsBytes(parts), WorkspaceParts.class).apply(before));
        Workspace same = WorkspaceParts.between(after, after).apply(after);
        assertSame(after.environments().get("dev"), same.environments().get("dev"));
    }
}
