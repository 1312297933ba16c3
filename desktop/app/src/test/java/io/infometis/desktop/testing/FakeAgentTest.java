package io.infometis.desktop.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.infometis.desktop.client.AgentApi;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.Workspace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakeAgentTest {
    @Test
    void sendsWhatATestShowsUntilTheWatchIsClosed() throws Exception {
        FakeAgent agent = new FakeAgent(Workspace.empty());
        List<Long> versions = new ArrayList<>();
        AgentApi.Subscription watch = agent.watch(w -> versions.add(w.version()));
        agent.show(Workspace.empty().with(Story.running()));
        watch.close();
        agent.show(Workspace.empty().with(Story.running()).with(Story.behind()));
        assertEquals(List.of(0L, 1L), versions);
    }

    @Test
    void failsAsToldAndRemembersWhatItWasAsked() throws Exception {
        FakeAgent agent = new FakeAgent(Workspace.empty());
        agent.reconcile(Story.DEV, true);
        agent.failWith(Story.NO_TARGET);
        InfometisException e = assertThrows(InfometisException.class, () -> agent.resume(Story.DEV));
        assertEquals(Story.NO_TARGET, e.problem());
        assertEquals(List.of("reconcile dev anyway", "resume dev"), agent.calls());
    }
}
