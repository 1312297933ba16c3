package io.infometis.desktop.reference;

import io.infometis.desktop.git.TreeFile;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.process.LineChild;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Renders with Flux's own code, in a child that is kept alive and killed at its limits: memory, time, or the caller's interrupt. One render
/// at a time; kustomize has a global lock anyway.
public final class ReferenceRenderer implements AutoCloseable {
    private static final long MEMORY_BYTES = 1L << 30;
    private static final Duration TIME = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {
    };

    private final Path program;
    private final ReentrantLock one = new ReentrantLock();
    private Optional<LineChild> child = Optional.empty();
    private long requests;

    public ReferenceRenderer(Path program) {
        this.program = program;
    }

    public Rendering render(RenderRequest request) throws InfometisException, InterruptedException {
        one.lockInterruptibly();
        try {
            return read(JSON.readTree(child().ask(write(request), TIME)));
        } finally {
            one.unlock();
        }
    }

    @Override
    public void close() {
        one.lock();
        try {
            child.ifPresent(LineChild::close);
            child = Optional.empty();
        } finally {
            one.unlock();
        }
    }

    private LineChild child() throws InfometisException {
        if (child.filter(LineChild::isAlive).isEmpty()) {
            child = Optional.of(LineChild.start(List.of(program.toString(), "serve", "--memory-bytes", Long.toString(MEMORY_BYTES))));
        }
        return child.get();
    }

    private String write(RenderRequest request) throws InfometisException {
        ObjectNode root = JSON.createObjectNode();
        root.put("id", ++requests);
        ArrayNode files = root.putArray("files");
        for (TreeFile file : request.files()) {
            files.addObject().put("path", file.path())
                    .put("mode", file.mode() == io.infometis.desktop.git.FileMode.EXECUTABLE ? "100755" : "100644")
                    .put("data", Base64.getEncoder().encodeToString(file.content()));
        }
        root.set("kustomization", JSON.valueToTree(request.kustomization().content()));
        ArrayNode variables = root.putArray("substituteFrom");
        for (KubernetesObject object : request.substituteFrom()) {
            variables.addObject().put("kind", object.kind()).put("name", object.name()).set("data", JSON.valueToTree(data(object)));
        }
        return JSON.writeValueAsString(root);
    }

    private static Map<String, String> data(KubernetesObject object) {
        Map<String, String> data = new TreeMap<>();
        object.at("data").ifPresent(d -> ((Map<?, ?>) d).forEach((k, v) -> data.put(k.toString(),
                object.kind().equals("Secret")
                        ? new String(Base64.getDecoder().decode(v.toString()), java.nio.charset.StandardCharsets.UTF_8)
                        : v.toString())));
        return data;
    }

    private static Rendering read(JsonNode answer) {
        if (answer.has("error")) {
            return new Rendering.Failed(answer.path("error").path("stage").asString(), answer.path("error").path("message").asString());
        }
        if (answer.has("declined")) {
            return new Rendering.Declined(answer.path("declined").path("feature").asString(),
                    answer.path("declined").path("detail").asString());
        }
        List<KubernetesObject> payload = new ArrayList<>();
        answer.path("payload").forEach(o -> payload.add(new KubernetesObject(JSON.convertValue(o, MAP))));
        List<String> warnings = new ArrayList<>();
        answer.path("warnings").forEach(w -> warnings.add(w.asString()));
        return new Rendering.Rendered(answer.path("digest").asString(), answer.path("built").asString(), List.copyOf(payload),
                List.copyOf(warnings));
    }
}
