package io.infometis.desktop.client;

import io.infometis.desktop.model.AgentInfo;
import io.infometis.desktop.model.DeletePlan;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.FileText;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ObjectDetails;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.Preflight;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.model.StartRequest;
import io.infometis.desktop.model.StartSummary;
import io.infometis.desktop.model.Workspace;
import java.nio.file.Path;
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

    /// Ends a start under way, whoever asked for it, and waits for its end: what that start began is stopped, what ran before it goes on, data is
    /// kept. Nothing happens when none goes on.
    void cancelStart(Environment environment) throws InfometisException, InterruptedException;

    /// Ends the suspension of the environment's Flux objects.
    void resume(Environment environment) throws InfometisException, InterruptedException;

    /// What a start would find. Starts, writes and fetches nothing.
    Preflight preflight(StartRequest request) throws InfometisException, InterruptedException;

    /// Clones a repository once, into a folder that does not exist or is empty.
    void cloneRepository(String url, Path into, ProgressListener progress) throws InfometisException, InterruptedException;

    /// A file of a repository's work tree; `path` is from its root and must not leave it.
    FileText file(Path repository, String path) throws InfometisException, InterruptedException;

    /// An object of a running environment, as the cluster has it now.
    ObjectDetails object(Environment environment, ObjectId id) throws InfometisException, InterruptedException;

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
