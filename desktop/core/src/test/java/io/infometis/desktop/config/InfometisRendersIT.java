package io.infometis.desktop.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.reference.Rendering;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The folder infometis/ against Flux's own code: what it builds, and what the layers promise each other.
class InfometisRendersIT {
    private static Infometis infometis;

    @BeforeAll
    static void open() throws Exception {
        infometis = new Infometis();
    }

    @AfterAll
    static void close() {
        infometis.close();
    }

    @Test
    void everyFolderRendersWithoutAWarning() throws Exception {
        List<String> overlays = infometis.overlays();
        assertEquals(12, overlays.size(), overlays.toString());
        for (String overlay : overlays) {
            Rendering.Rendered rendered = assertInstanceOf(Rendering.Rendered.class, infometis.folder(overlay), overlay);
            assertEquals(List.of(), rendered.warnings(), overlay);
            assertFalse(rendered.payload().isEmpty(), overlay);
        }
    }

    @Test
    void aClustersFolderBuildsItsEnvironmentAndNothingElse() throws Exception {
        for (String environment : Infometis.ENVIRONMENTS) {
            Rendering cluster = infometis.folder("infometis/clusters/" + environment + "-cluster/infometis");
            assertEquals(((Rendering.Rendered) infometis.folder("infometis/environments/" + environment)).digest(),
                    ((Rendering.Rendered) cluster).digest());
        }
    }

    @Test
    void thereIsNoSymlinkBecauseFluxWouldDropIt() throws Exception {
        try (Stream<Path> all = Files.walk(Infometis.repository().resolve("infometis"))) {
            assertEquals(List.of(), all.filter(Files::isSymbolicLink).toList());
        }
    }

    @Test
    void theRestrictedEnvironmentsHaveNothingOutsideTheirNamespace() throws Exception {
        for (String environment : List.of("uat", "prod")) {
            Set<String> namespaces = infometis.environment(environment).stream().map(KubernetesObject::namespace)
                    .collect(Collectors.toSet());
            assertEquals(Set.of("infometis"), namespaces, environment);
        }
    }

    @Test
    void syncNeverSuspendsAndIsNotPrunedAndWaitsForNothing() throws Exception {
        for (String environment : Infometis.ENVIRONMENTS) {
            KubernetesObject sync = infometis.read("infometis/clusters/" + environment + "-cluster/flux-system/sync.yaml").getFirst();
            assertTrue(sync.at("spec", "suspend").isEmpty());
            assertEquals("false", sync.text("spec", "wait"));
            assertEquals("disabled", sync.text("metadata", "annotations", "kustomize.toolkit.fluxcd.io/prune"));
        }
    }

    @Test
    void everyImageIsPinned() throws Exception {
        for (String environment : Infometis.ENVIRONMENTS) {
            for (KubernetesObject object : infometis.environment(environment)) {
                for (KubernetesObject container : object.items("spec", "template", "spec", "containers")) {
                    assertTrue(container.text("image").matches(".+:v?\\d+\\.\\d+\\.\\d+"), container.text("image"));
                }
            }
        }
    }

    @Test
    void kafkasQuorumAndCopiesFitTheReplicasOfEachEnvironment(@TempDir Path folder) throws Exception {
        for (String environment : Infometis.ENVIRONMENTS) {
            KafkaPods pods = KafkaPods.of(infometis.environment(environment));
            Properties first = pods.properties(0, folder);
            String[] voters = first.getProperty("controller.quorum.voters").split(",");
            assertEquals(1, voters.length % 2, environment);
            for (int i = 0; i < voters.length; i++) {
                assertTrue(i < pods.replicas(), environment);
                assertEquals(i + "@kafka-" + i + ".kafka-headless.infometis.svc:9093", voters[i]);
            }
            copiesFit(first, pods.replicas(), "default.replication.factor", "min.insync.replicas");
            copiesFit(first, pods.replicas(), "offsets.topic.replication.factor", "min.insync.replicas");
            copiesFit(first, pods.replicas(), "transaction.state.log.replication.factor", "transaction.state.log.min.isr");
            copiesFit(first, pods.replicas(), "share.coordinator.state.topic.replication.factor", "share.coordinator.state.topic.min.isr");
        }
    }

    private static void copiesFit(Properties properties, long replicas, String copiesKey, String inSyncKey) {
        long copies = Long.parseLong(properties.getProperty(copiesKey));
        long inSync = Long.parseLong(properties.getProperty(inSyncKey));
        assertTrue(copies <= replicas && (copies == 1 || inSync < copies), copiesKey);
    }
}
