package io.infometis.desktop.client;

import io.infometis.desktop.model.AgentInfo;
import io.infometis.desktop.model.DeletePlan;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.model.StartRequest;
import io.infometis.desktop.model.StartSummary;
import io.infometis.desktop.model.Workspace;
import java.util.function.Consumer;

/// The calls of the agent, typed. Each blocks until it is answered; an interrupt cancels it in the agent too, waits for the agent's answer and
/// throws. A client that just goes away cancels nothing.
public interface AgentApi extends AutoCloseable {
    AgentInfo hello() throws InfometisException, InterruptedException;

    Workspace workspace() throws InfometisException, InterruptedException;

    /// Hears the workspace as it is, then every newer one (some may be left out), on one thread of the client's.
    Subscription watch(Consumer<Workspace> listener) throws InfometisException, InterruptedException;

    StartSummary start(StartRequest request, ProgressListener progress) throws InfometisException, InterruptedException;

    void stop(Environment environment, ProgressListener progress) throws InfometisException, InterruptedException;

    DeletePlan deletePlan(Environment environment) throws InfometisException, InterruptedException;

    void delete(Environment environment, ProgressListener progress) throws InfometisException, InterruptedException;

    void reconcile(Environment environment, boolean anyway) throws InfometisException, InterruptedException;

    /// Stops everything in order and ends the agent; returns when it is done.
    void shutdown(ProgressListener progress) throws InfometisException, InterruptedException;

    @Override
    void close();

    /// Ends a watch when closed.
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
