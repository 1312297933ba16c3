package io.infometis.desktop.flux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.cluster.Cluster;
import io.infometis.desktop.cluster.sandbox.SharedSandbox;
import io.infometis.desktop.kubernetes.ClusterApi;
import io.infometis.desktop.kubernetes.PatchKind;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.parts.TestParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

@DisabledOnOs(OS.WINDOWS)
@ExtendWith(SharedSandbox.class)
class FluxInstallerIT {
    /// After a crash the status names an artifact whose server is gone; kustomize-controller would try that address for minutes.
    @Test
    void anArtifactOfAnEarlierRunIsForgottenBeforeTheControllersStart(Cluster cluster) throws Exception {
        try (ClusterApi api = ClusterApi.connect(cluster.kubeconfig())) {
            FluxInstaller flux = new FluxInstaller(api);
            flux.install(TestParts.get("flux-crds"), () -> {
            });
            flux.declareSource("http://127.0.0.1/served.git", "main");
            api.patch(FluxTypes.GIT_REPOSITORY, FluxTypes.NAMESPACE, FluxTypes.ROOT, PatchKind.MERGE,
                    Map.of("status",
                            Map.of("artifact", Map.of("path", "a.tar.gz", "url", "http://127.0.0.1:1/a.tar.gz", "revision", "main@sha1:1",
                                    "digest", "sha256:" + "0".repeat(64), "lastUpdateTime", "2026-11-24T00:00:00Z"))),
                    Optional.of("status"));
            List<KubernetesObject> seen = new ArrayList<>();
            flux.install(TestParts.get("flux-crds"),
                    () -> seen.add(api.get(FluxTypes.GIT_REPOSITORY, FluxTypes.NAMESPACE, FluxTypes.ROOT).orElseThrow()));
            assertEquals(1, seen.size());
            assertTrue(seen.getFirst().at("status", "artifact").isEmpty(), seen.getFirst().toString());
            assertEquals(List.of("Progressing", "Progressing"),
                    seen.getFirst().items("status", "conditions").stream().map(c -> c.text("reason")).toList());
            api.delete(FluxTypes.GIT_REPOSITORY, FluxTypes.NAMESPACE, FluxTypes.ROOT);
        }
    }
}
