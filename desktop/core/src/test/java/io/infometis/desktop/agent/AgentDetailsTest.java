package io.infometis.desktop.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.infometis.desktop.client.AgentApi;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.FileText;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.ProgressListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The calls of the window that are not the workspace's: over the socket, to fake environments.
@Timeout(60)
class AgentDetailsTest {
    private static final ProgressListener SILENT = ProgressListener.silent();
    private static final Environment DEV = new Environment("dev");

    @TempDir
    Path folder;

    @Test
    void detailsAreAskedForOnDemand() throws Exception {
        try (TestAgent test = new TestAgent(folder); AgentApi agent = test.connector().useOrStart(SILENT)) {
            assertEquals(new FileText("a/b.yaml", List.of("one", "two"), false, true), agent.file(Path.of("/repo"), "a/b.yaml"));
            assertEquals(test.environments.preflight(AgentTest.request("dev")), agent.preflight(AgentTest.request("dev")));
            agent.start(AgentTest.request("dev"), SILENT);
            ObjectId id = new ObjectId("", "Pod", "demo", "kafka-0");
            assertEquals(test.environments.object(DEV, id), agent.object(DEV, id));
            InfometisException e = assertThrows(InfometisException.class, () -> agent.file(Path.of("/other"), "a"));
            assertEquals("NotInUse", e.problem().kind());
        }
    }

    @Test
    void aCloneTellsItsProgressAndItsProblem() throws Exception {
        try (TestAgent test = new TestAgent(folder); AgentApi agent = test.connector().useOrStart(SILENT)) {
            List<ProgressEvent> events = new ArrayList<>();
            agent.cloneRepository("https://example.org/config.git", Path.of("/new"), events::add);
            assertEquals(List.of(Path.of("/new")), test.environments.cloned);
            assertEquals(List.of(new ProgressEvent.Note(Optional.empty(), "Receiving objects: 1 of 2")), events);
            InfometisException e = assertThrows(InfometisException.class,
                    () -> agent.cloneRepository("ext::sh", Path.of("/new"), SILENT));
            assertEquals("BadAddress", e.problem().kind());
        }
    }
}
