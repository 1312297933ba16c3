package io.infometis.desktop.testing;

import io.infometis.desktop.client.AgentApi;
import io.infometis.desktop.model.AgentInfo;
import io.infometis.desktop.model.DeletePlan;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.FileText;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ObjectDetails;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.Preflight;
import io.infometis.desktop.model.Problem;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.model.StartRequest;
import io.infometis.desktop.model.StartSummary;
import io.infometis.desktop.model.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An agent without a process: it answers with the story, remembers what it was asked, and sends the workspaces that a test gives it.
public final class FakeAgent implements AgentApi {
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<Consumer<Workspace>> listeners = new CopyOnWriteArrayList<>();
    private volatile Workspace workspace;
    private volatile @Nullable Problem problem;

    public FakeAgent(Workspace workspace) {
        this.workspace = workspace;
    }

    /// What was asked, in order: the call's name and what it was for.
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /// Sends a newer workspace to those who watch, on the calling thread.
    public void show(Workspace next) {
        workspace = next;
        listeners.forEach(l -> l.accept(next));
    }

    /// Lets every further call fail, or none.
    public void failWith(@Nullable Problem next) {
        problem = next;
    }

    @Override
    public AgentInfo hello() throws InfometisException {
        asked("hello");
        return Story.AGENT;
    }

    @Override
    public Workspace workspace() throws InfometisException {
        asked("workspace");
        return workspace;
    }

    @Override
    public Subscription watch(Consumer<Workspace> listener) throws InfometisException {
        asked("watch");
        listeners.add(listener);
        listener.accept(workspace);
        return () -> listeners.remove(listener);
    }

    @Override
    public StartSummary start(StartRequest request, ProgressListener progress) throws InfometisException {
        asked("start " + request.environment());
        return new StartSummary(request.environment(), "sandbox", Optional.of(Story.HEAD), 14, 14, new TreeMap<>(), Story.REPOSITORY,
                Story.LOGS, Story.KUBECONFIG, List.of(), Story.TOOK);
    }

    @Override
    public void stop(Environment environment, ProgressListener progress) throws InfometisException {
        asked("stop " + environment);
    }

    @Override
    public DeletePlan deletePlan(Environment environment) throws InfometisException {
        asked("deletePlan " + environment);
        return new DeletePlan(environment, false, List.of("1.3 GB of cluster data", "the kubeconfig"),
                List.of("the repository " + Story.REPOSITORY));
    }

    @Override
    public void delete(Environment environment, ProgressListener progress) throws InfometisException {
        asked("delete " + environment);
    }

    @Override
    public void reconcile(Environment environment, boolean anyway) throws InfometisException {
        asked("reconcile " + environment + (anyway ? " anyway" : ""));
    }

    @Override
    public void cancelStart(Environment environment) throws InfometisException {
        asked("cancelStart " + environment);
    }

    @Override
    public void resume(Environment environment) throws InfometisException {
        asked("resume " + environment);
    }

    @Override
    public Preflight preflight(StartRequest request) throws InfometisException {
        asked("preflight " + request.environment());
        return Story.PREFLIGHT;
    }

    @Override
    public void cloneRepository(String url, Path into, ProgressListener progress) throws InfometisException {
        asked("cloneRepository " + url + " " + into);
    }

    @Override
    public FileText file(Path repository, String path) throws InfometisException {
        asked("file " + path);
        return new FileText(path, Story.REPLICA_COUNTS, false, false);
    }

    @Override
    public ObjectDetails object(Environment environment, ObjectId id) throws InfometisException {
        asked("object " + environment + " " + id);
        return new ObjectDetails(id, Optional.of("kind: " + id.kind() + "\nmetadata:\n  name: " + id.name() + "\n"), List.of());
    }

    @Override
    public void shutdown(ProgressListener progress) throws InfometisException {
        asked("shutdown");
    }

    @Override
    public void close() {
        calls.add("close");
        listeners.clear();
    }

    private void asked(String call) throws InfometisException {
        calls.add(call);
        Problem now = problem;
        if (now != null) {
            throw new InfometisException(now);
        }
    }
}
