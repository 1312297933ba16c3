package io.infometis.desktop.kubernetes;

import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.ObjectMapper;

/// Reads and writes objects as text. For files of ours (parts, resources), not for a user's repository: that is `overlay`'s.
public final class Manifests {
    /// One for all, and no search for typed models on the class path, of which we use none.
    static final KubernetesSerialization JSON = json();

    private Manifests() {
    }

    /// `Status` must be known by its class: a watch that ends with "too old resource version" lists again only if fabric8 can read that it is one;
    /// else it asks for the same version for ever.
    private static KubernetesSerialization json() {
        KubernetesSerialization json = new KubernetesSerialization(new ObjectMapper(), false);
        json.registerKubernetesResource(Status.class);
        return json;
    }

    /// All objects of a folder's YAML files, by file name, then in the order of the documents.
    public static List<KubernetesObject> readFolder(Path folder) throws InfometisException {
        List<KubernetesObject> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                all.addAll(read(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new InfometisException(new ClusterProblem.FileUnreadable(folder, e.toString()), e);
        }
        return all;
    }

    /// All objects of a YAML text.
    @SuppressWarnings("unchecked") // YAML mappings with text keys are JSON objects
    public static List<KubernetesObject> read(String yaml) {
        List<KubernetesObject> all = new ArrayList<>();
        new Load(LoadSettings.builder().setCodePointLimit(32 * 1024 * 1024).build()).loadAllFromString(yaml).forEach(document -> {
            if (document instanceof Map<?, ?> map) {
                all.add(new KubernetesObject((Map<String, Object>) map));
            }
        });
        return all;
    }

    /// The object as JSON, which is YAML as well.
    public static String json(KubernetesObject object) {
        return JSON.asJson(object.content());
    }
}
