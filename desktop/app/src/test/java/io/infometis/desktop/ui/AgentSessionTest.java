package io.infometis.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.AgentProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.PartPhase;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.Workspace;
import io.infometis.desktop.testing.FakeAgent;
import io.infometis.desktop.testing.Story;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AgentSessionTest {
    private final LinkedBlockingQueue<Link> links = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Workspace> workspaces = new LinkedBlockingQueue<>();
    private final FakeAgent agent = new FakeAgent(Workspace.empty());
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void itConnectsHearsTheWorkspaceAndMakesCalls() throws Exception {
        try (AgentSession session = session(_ -> agent)) {
            assertInstanceOf(Link.Connecting.class, next());
            assertEquals(new Link.Connected(Story.AGENT), next());
            assertEquals(Workspace.empty(), workspaces.poll(5, TimeUnit.SECONDS));
            assertEquals(Story.AGENT, session.call(a -> a.hello()));
            agent.show(Workspace.empty().with(Story.running()));
            assertEquals(1, java.util.Objects.requireNonNull(workspaces.poll(5, TimeUnit.SECONDS)).environments().size());
        }
    }

    @Test
    void aDeadAgentIsSaidAndAnotherIsFound() throws Exception {
        try (AgentSession session = session(_ -> agent)) {
            next();
            next();
            agent.failWith(new AgentProblem.ConnectionLost("hello", "it was killed", Optional.empty()));
            session.again();
            assertEquals("ConnectionLost", assertInstanceOf(Link.Lost.class, next()).problem().kind());
            assertThrows(InfometisException.class, () -> session.call(a -> a.hello()));
            agent.failWith(null);
            session.again();
            assertInstanceOf(Link.Connected.class, next());
        }
    }

    @Test
    void whatCannotBeStartedIsTriedAgainAndNotAllTheTime() throws Exception {
        try (AgentSession _ = session(_ -> {
            attempts.incrementAndGet();
            throw new InfometisException(new AgentProblem.ConnectionLost("a start", "no Go", Optional.empty()));
        })) {
            next();
            assertInstanceOf(Link.Lost.class, next());
            assertInstanceOf(Link.Lost.class, next());
            assertTrue(attempts.get() <= 3, attempts.toString());
        }
    }

    @Test
    void theFirstStartTellsWhatItBuilds() throws Exception {
        try (AgentSession _ = session(progress -> {
            progress.on(new ProgressEvent.PartProgress("guard", PartPhase.COMPILING, 12, 40, "packages", Duration.ofSeconds(3)));
            return agent;
        })) {
            next();
            assertEquals(new Link.Connecting("Builds guard once: 12 of 40 packages"), next());
        }
    }

    private AgentSession session(AgentSession.Connect connect) {
        AgentSession session = new AgentSession(connect, workspaces::add, links::add);
        session.start();
        return session;
    }

    private Link next() throws InterruptedException {
        return java.util.Objects.requireNonNull(links.poll(10, TimeUnit.SECONDS), "the session says nothing");
    }
}
