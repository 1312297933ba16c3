package io.infometis.desktop.agent;

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
import java.util.List;
import java.util.function.Consumer;

/// The environments that the agent owns. Called on many threads at once; one environment's calls are made one after the other, those of two
/// environments beside each other. An interrupt cancels a call.
public interface Environments {
    /// Brings the environment up, or finds that it is.
    StartSummary start(StartRequest request, ProgressListener progress) throws InfometisException, InterruptedException;

    /// What a start would find. Starts, writes and fetches nothing.
    Preflight preflight(StartRequest request) throws InfometisException, InterruptedException;

    /// Stops it in order; data is kept. Nothing happens when nothing of it runs.
    void stop(Environment environment, ProgressListener progress) throws InfometisException, InterruptedException;

    /// What `delete` would remove.
    DeletePlan deletePlan(Environment environment) throws InfometisException, InterruptedException;

    /// Stops it and removes what the plan names, nothing else.
    void delete(Environment environment, ProgressListener progress) throws InfometisException, InterruptedException;

    /// Asks Flux to reconcile now; `anyway` lets through what the gate holds back.
    void reconcile(Environment environment, boolean anyway) throws InfometisException, InterruptedException;

    /// Ends the suspension of the environment's Flux objects and asks Flux to reconcile them.
    void resume(Environment environment) throws InfometisException, InterruptedException;

    /// Cancels every start of the environment that goes on or waits, as its caller would, and waits for its end.
    void cancelStart(Environment environment) throws InterruptedException;

    /// Clones a repository once, into a folder that is absent or empty.
    void cloneRepository(String url, Path into, ProgressListener progress) throws InfometisException, InterruptedException;

    /// An object of a running environment, as the cluster has it now.
    ObjectDetails object(Environment environment, ObjectId id) throws InfometisException, InterruptedException;

    /// A file of a repository's work tree. Only repositories that environments use are read.
    FileText file(Path repository, String path) throws InfometisException, InterruptedException;

    /// Everything as it is now.
    Workspace workspace();

    /// Hears every newer workspace, in order, on the thread that made it; must be quick.
    Subscription onChange(Consumer<Workspace> listener);

    /// The environments of which something runs, starts or stops.
    List<Environment> running();

    /// Stops all of them in order and waits for it; an environment that fails to stop does not keep the others from it. May be called again.
    void closeAll();

    /// What `onChange` gives back: closing it ends the hearing.
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /// Whether the agent is needed.
    default boolean anythingRunning() {
        return !running().isEmpty();
    }
}
