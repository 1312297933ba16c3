package io.infometis.desktop.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.git.TreeFiles;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.overlay.BadRepository;
import io.infometis.desktop.overlay.EnvironmentCatalog;
import io.infometis.desktop.overlay.SmallTree;
import io.infometis.desktop.parts.TestParts;
import io.infometis.desktop.reference.ReferenceRenderer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RepositoryCheckIT {
    private static final Environment DEV = new Environment("dev");
    private static ReferenceRenderer renderer;

    @BeforeAll
    static void start() throws Exception {
        renderer = new ReferenceRenderer(TestParts.get("reference"));
    }

    @AfterAll
    static void stop() {
        renderer.close();
    }

    static Stream<BadRepository> all() {
        return BadRepository.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void namesFileLineAndLayer(BadRepository bad) throws Exception {
        if (bad.kind().isEmpty()) {
            check(bad.tree());
        } else {
            bad.check(assertThrows(InfometisException.class, () -> check(bad.tree())).problem());
        }
    }

    @Test
    void rendersTheRootAndItsChildren() throws Exception {
        Checked checked = check(SmallTree.valid().build());
        assertEquals(List.of("flux-system/flux-system", "flux-system/infometis"),
                checked.kustomizations().stream().map(Checked.Built::key).toList());
        assertEquals(Map.of("ConfigMap", 2, "Kustomization", 1, "Secret", 1), checked.byKind());
        assertTrue(checked.kustomizations().get(1).digest().startsWith("sha256:"));
        assertEquals(List.of(), checked.warnings());
    }

    @Test
    void aRepositoryWithoutClustersIsRenderedFromItsEnvironment() throws Exception {
        Checked checked = check(SmallTree.valid().without("infometis/clusters").build());
        assertEquals(List.of("flux-system/dev"), checked.kustomizations().stream().map(Checked.Built::key).toList());
    }

    @Test
    void anEmptyBuildIsTold() throws Exception {
        assertEquals(List.of("Kustomization flux-system/infometis builds to nothing."),
                check(SmallTree.valid().file("infometis/clusters/dev-cluster/infometis/kustomization.yaml", "resources: []\n").build())
                        .warnings());
    }

    @Test
    void warnsWithFileAndLineAndNotTwice() throws Exception {
        List<String> warnings = check(SmallTree.valid()
                .file("infometis/adaptations/independent/kustomization.yaml", "bases:\n- ../../core\nresources:\n- extra.yaml\n").build())
                .warnings();
        assertEquals(List
                .of("infometis/adaptations/independent/kustomization.yaml:1 (adaptation): the field bases is deprecated, use resources"),
                warnings);
    }

    private static Checked check(TreeFiles tree) throws InfometisException, InterruptedException {
        return new RepositoryCheck(renderer).checkForStart(tree, EnvironmentCatalog.find(tree, DEV).orElseThrow());
    }
}
