package io.infometis.desktop.kubernetes;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads a kubeconfig of our own making. Never through fabric8, which would run exec plugins at load, and never the user's.
final class Kubeconfig {
    private Kubeconfig() {
    }

    static Config read(Path file) throws InfometisException {
        KubernetesObject content = content(file);
        KubernetesObject cluster = first(content, "clusters");
        KubernetesObject user = first(content, "users");
        return new ConfigBuilder(Config.empty()).withMasterUrl(value(file, cluster, "cluster", "server"))
                .withCaCertData(value(file, cluster, "cluster", "certificate-authority-data"))
                .withClientCertData(value(file, user, "user", "client-certificate-data"))
                .withClientKeyData(value(file, user, "user", "client-key-data")).withClientKeyAlgo("EC").withRequestRetryBackoffLimit(0)
                .withConnectionTimeout(5_000).withRequestTimeout(30_000).withWatchReconnectInterval(200).build();
    }

    private static KubernetesObject content(Path file) throws InfometisException {
        try {
            List<KubernetesObject> documents = Manifests.read(Files.readString(file));
            return documents.isEmpty() ? new KubernetesObject(Map.of()) : documents.getFirst();
        } catch (IOException | YamlEngineException e) {
            throw new InfometisException(new ClusterProblem.FileUnreadable(file, e.toString()), e);
        }
    }

    private static KubernetesObject first(KubernetesObject content, String list) {
        return content.items(list).stream().findFirst().orElse(new KubernetesObject(Map.of()));
    }

    private static String value(Path file, KubernetesObject object, String... path) throws InfometisException {
        String value = object.text(path);
        if (value.isEmpty()) {
            throw new InfometisException(new ClusterProblem.FileUnreadable(file, "It has no " + String.join(".", path) + "."));
        }
        return value;
    }
}
