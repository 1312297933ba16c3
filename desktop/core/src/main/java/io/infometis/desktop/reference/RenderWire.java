package io.infometis.desktop.reference;

import io.infometis.desktop.git.FileMode;
import io.infometis.desktop.git.TreeFile;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.ProcessProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Requests and answers of the renderer, one JSON object a line, as `desktop/parts/internal/reference/protocol.go` has them.
final class RenderWire {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {
    };

    private RenderWire() {
    }

    static String write(long id, RenderRequest request) throws InfometisException {
        ObjectNode root = JSON.createObjectNode();
        root.put("id", id);
        ArrayNode files = root.putArray("files");
        for (TreeFile file : request.files()) {
            files.addObject().put("path", file.path()).put("mode", file.mode() == FileMode.EXECUTABLE ? "100755" : "100644")
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
        boolean secret = object.kind().equals("Secret");
        object.at("data").ifPresent(d -> ((Map<?, ?>) d).forEach((k, v) -> data.put(k.toString(),
                secret ? new String(Base64.getDecoder().decode(v.toString()), StandardCharsets.UTF_8) : v.toString())));
        return data;
    }

    static Rendering read(String line) throws InfometisException {
        JsonNode answer;
        try {
            answer = JSON.readTree(line);
        } catch (JacksonException e) {
            throw new InfometisException(
                    new ProcessProblem.CommandFailed("reference serve", 0, "It did not answer in JSON: " + e.getOriginalMessage(),
                            Optional.empty()),
                    e);
        }
        if (answer.has("error")) {
            return new Rendering.Failed(answer.path("error").path("stage").asString(""), answer.path("error").path("message").asString(""));
        }
        if (answer.has("declined")) {
            return new Rendering.Declined(answer.path("declined").path("feature").asString(""),
                    answer.path("declined").path("detail").asString(""));
        }
        List<KubernetesObject> payload = new ArrayList<>();
        answer.path("payload").forEach(o -> payload.add(new KubernetesObject(JSON.convertValue(o, MAP))));
        List<String> warnings = new ArrayList<>();
        answer.path("warnings").forEach(w -> warnings.add(w.asString("")));
        return new Rendering.Rendered(answer.path("digest").asString(""), answer.path("built").asString(""), List.copyOf(payload),
                List.copyOf(warnings));
    }
}
