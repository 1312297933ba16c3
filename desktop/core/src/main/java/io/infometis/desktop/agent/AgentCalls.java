package io.infometis.desktop.agent;

import io.infometis.desktop.client.Json;
import io.infometis.desktop.client.Protocol;
import io.infometis.desktop.model.AgentInfo;
import io.infometis.desktop.model.AgentProblem;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.model.StartRequest;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// The methods of the protocol: reads parameters, calls the environments, writes the result.
final class AgentCalls {
    private static final Logger LOG = LoggerFactory.getLogger(AgentCalls.class);

    private final Environments environments;
    private final Supplier<AgentInfo> info;
    private final Path log;
    private final RunningCalls running;
    private final Runnable end;
    private volatile boolean stopping;

    /// @param end  ends the agent once its answer is on the way
    AgentCalls(Environments environments, Supplier<AgentInfo> info, Path log, RunningCalls running, Runnable end) {
        this.environments = environments;
        this.info = info;
        this.log = log;
        this.running = running;
        this.end = end;
    }

    Environments environments() {
        return environments;
    }

    Path log() {
        return log;
    }

    JsonNode call(String method, JsonNode params, ProgressListener progress) throws InfometisException, InterruptedException {
        return switch (method) {
            case Protocol.HELLO -> json(info.get());
            case Protocol.WORKSPACE -> json(environments.workspace());
            case Protocol.SHUTDOWN -> {
                stopAll();
                end.run();
                yield Json.MAPPER.createObjectNode();
            }
            default -> work(method, params, progress);
        };
    }

    private JsonNode work(String method, JsonNode params, ProgressListener progress) throws InfometisException, InterruptedException {
        if (stopping) {
            throw new InfometisException(new AgentProblem.Stopping(method));
        }
        switch (method) {
            case Protocol.START -> {
                StartRequest request = Json.MAPPER.treeToValue(params, StartRequest.class);
                LOG.info("start {}", request.environment());
                return json(environments.start(request, progress));
            }
            case Protocol.PREFLIGHT -> {
                return json(environments.preflight(Json.MAPPER.treeToValue(params, StartRequest.class)));
            }
            case Protocol.STOP -> environments.stop(environment(params), progress);
            case Protocol.DELETE_PLAN -> {
                return json(environments.deletePlan(environment(params)));
            }
            case Protocol.DELETE -> environments.delete(environment(params), progress);
            case Protocol.RECONCILE -> environments.reconcile(environment(params), params.path("anyway").asBoolean(false));
            case Protocol.RESUME -> environments.resume(environment(params));
            case Protocol.CLONE -> environments.cloneRepository(params.path("url").asString(""), path(params, "into"), progress);
            case Protocol.FILE -> {
                return json(environments.file(path(params, "repository"), params.path("path").asString("")));
            }
            case Protocol.OBJECT -> {
                return json(environments.object(environment(params), Json.MAPPER.treeToValue(params.path("object"), ObjectId.class)));
            }
            case Protocol.CANCEL_START -> environments.cancelStart(environment(params));
            default -> throw new InfometisException(new AgentProblem.BadMessage("There is no method " + method + "."));
        }
        return Json.MAPPER.createObjectNode();
    }

    /// Ends what clients asked for, then stops every environment in order.
    void stopAll() throws InterruptedException {
        if (!stopping) {
            LOG.info("Stopping everything");
        }
        stopping = true;
        running.cancelOthers();
        environments.closeAll();
    }

    private static Environment environment(JsonNode params) {
        return Json.MAPPER.treeToValue(params.path("environment"), Environment.class);
    }

    private static Path path(JsonNode params, String name) {
        return Json.MAPPER.treeToValue(params.path(name), Path.class);
    }

    private static JsonNode json(Object value) {
        return Json.MAPPER.valueToTree(value);
    }
}
