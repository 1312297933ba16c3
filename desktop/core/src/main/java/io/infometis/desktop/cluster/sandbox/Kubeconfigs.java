package io.infometis.desktop.cluster.sandbox;

import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/// Writes kubeconfigs of our own: one for the user, one for each client of the API server.
final class Kubeconfigs {
    private Kubeconfigs() {
    }

    static void write(Path file, Environment environment, int port, Pki pki, String client) throws InfometisException {
        String name = "infometis-" + environment;
        SecretFiles.write(file, """
                apiVersion: v1
                kind: Config
                clusters:
                - name: %1$s
                  cluster:
                    server: https://127.0.0.1:%2$d
                    certificate-authority-data: %3$s
                users:
                - name: %1$s
                  user:
                    client-certificate-data: %4$s
                    client-key-data: %5$s
                contexts:
                - name: %1$s
                  context:
                    cluster: %1$s
                    user: %1$s
                current-context: %1$s
                """.formatted(name, port, base64(pki.authority()), base64(pki.certificate(client)), base64(pki.key(client))));
    }

    private static String base64(Path file) throws InfometisException {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new InfometisException(new ClusterProblem.FileUnreadable(file, e.toString()), e);
        }
    }
}
