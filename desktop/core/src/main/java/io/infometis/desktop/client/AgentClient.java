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
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The agent's calls over its socket.
public final class AgentClient implements AgentApi {
    private static final long HELLO_MILLIS = 5_000;

    private final Calls calls;
    private volatile Consumer<Workspace> listener = w -> {
    };
    private Workspace known = Workspace.empty(); // touched by the reading thread only

    private AgentClient(SocketChannel channel, Path log) {
        this.calls = new Calls(new Wire(channel, Protocol.ANSWER_LIMIT), log, this::changed);
    }

    /// Connects to a socket at which somebody listens. `log` is named in problems.
    public static AgentClient connect(Path socket, Path log) throws IOException {
        return new AgentClient(SocketChannel.open(UnixDomainSocketAddress.of(socket)), log);
    }

    /// As `connect`, over a channel that is connected already.
    public static AgentClient over(SocketChannel channel, Path log) {
        return new AgentClient(channel, log);
    }

    @Override
    public AgentInfo hello() throws InfometisException, InterruptedException {
        Map<String, Integer> ours = Map.of("protocol", Protocol.VERSION);
        return Calls.read(calls.call(Protocol.HELLO, ours, ProgressListener.silent(), HELLO_MILLIS), AgentInfo.class);
    }

    @Override
    public Workspace workspace() throws InfometisException, InterruptedException {
        return call(Protocol.WORKSPACE, Map.of(), Workspace.class, ProgressListener.silent());
    }

    @Override
    public Subscription watch(Consumer<Workspace> to) throws InfometisException, InterruptedException {
        listener = to;
        calls.call(Protocol.WATCH, Map.of(), ProgressListener.silent());
        return () -> listener = w -> {
        };
    }

    @Override
    public StartSummary start(StartRequest request, ProgressListener progress) throws InfometisException, InterruptedException {
        return call(Protocol.START, request, StartSummary.class, progress);
    }

    @Override
    public void stop(Environment environment, ProgressListener progress) throws InfometisException, InterruptedException {
        calls.call(Protocol.STOP, Map.of("environment", environment), progress);
    }

    @Override
    public DeletePlan deletePlan(Environment environment) throws InfometisException, InterruptedException {
        return call(Protocol.DELETE_PLAN, Map.of("environment", environment), DeletePlan.class, ProgressListener.silent());
    }

    @Override
    public void delete(Environment environment, ProgressListener progress) throws InfometisException, InterruptedException {
        calls.call(Protocol.DELETE, Map.of("environment", environment), progress);
    }

    @Override
    public void reconcile(Environment environment, boolean anyway) throws InfometisException, InterruptedException {
        calls.call(Protocol.RECONCILE, Map.of("environment", environment, "anyway", anyway), ProgressListener.silent());
    }

    @Override
    public void cancelStart(Environment environment) throws InfometisException, InterruptedException {
        calls.call(Protocol.CANCEL_START, Map.of("environment", environment), ProgressListener.silent());
    }

    @Override
    public void resume(Environment environment) throws InfometisException, InterruptedException {
        calls.call(Protocol.RESUME, Map.of("environment", environment), ProgressListener.silent());
    }

    @Override
    public Preflight preflight(StartRequest request) throws InfometisException, InterruptedException {
        return call(Protocol.PREFLIGHT, request, Preflight.class, ProgressListener.silent());
    }

    @Override
    public void cloneRepository(String url, Path into, ProgressListener progress) throws InfometisException, InterruptedException {
        calls.call(Protocol.CLONE, Map.of("url", url, "into", into), progress);
    }

    @Override
    public FileText file(Path repository, String path) throws InfometisException, InterruptedException {
        return call(Protocol.FILE, Map.of("repository", repository, "path", path), FileText.class, ProgressListener.silent());
    }

    @Override
    public ObjectDetails object(Environment environment, ObjectId id) throws InfometisException, InterruptedException {
        return call(Protocol.OBJECT, Map.of("environment", environment, "object", id), ObjectDetails.class, ProgressListener.silent());
    }

    @Override
    public void shutdown(ProgressListener progress) throws InfometisException, InterruptedException {
        calls.call(Protocol.SHUTDOWN, Map.of(), progress);
    }

    @Override
    public void close() {
        calls.close();
    }

    private <T> T call(String method, Object params, Class<T> type, ProgressListener progress)
            throws InfometisException, InterruptedException {
        return Calls.read(calls.call(method, params, progress), type);
    }

    private void changed(JsonNode params) {
        try {
            known = Json.MAPPER.treeToValue(params, WorkspaceParts.class).apply(known);
        } catch (JacksonException e) {
            org.slf4j.LoggerFactory.getLogger(AgentClient.class).warn("A workspace cannot be read", e);
            return;
        }
        listener.accept(known);
    }
}
