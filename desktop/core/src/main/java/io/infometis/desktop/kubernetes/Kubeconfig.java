package io.infometis.desktop.kubernetes;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads a kubeconfig of our own making. Never through fabric8, which would run exec plugins at load, and never the user's.
final class Kubeconfig {
    private Kubeconfig() {
    }

    static Config read(Path file) throws InfometisException {
        KubernetesObject content;
        try {
            content = Manifests.read(Files.readString(file)).getFirst();
        } catch (IOException e) {
            throw new InfometisException(new ClusterProblem.FileUnreadable(file, e.toString()), e);
        }
        KubernetesObject cluster = content.items("clusters").getFirst();
        KubernetesObject user = content.items("users").getFirst();
        return new ConfigBuilder(Config.empty()).withMasterUrl(cluster.text("cluster", "server"))
                .withCaCertData(cluster.text("cluster", "certificate-authority-data"))
                .withClientCertData(user.text("user", "client-certificate-data"))
                .withClientKeyData(user.text("user", "client-key-data")).withClientKeyAlgo("EC").withRequestRetryBackoffLimit(0)
                .withConnectionTimeout(5_000).withRequestTimeout(30_000).withWatchReconnectInterval(200).build();
    }
}
