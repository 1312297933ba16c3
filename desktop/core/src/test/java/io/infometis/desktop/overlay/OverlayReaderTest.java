package io.infometis.desktop.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.git.ArtifactPacker;
import io.infometis.desktop.git.TreeFiles;
import io.infometis.desktop.model.FileRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OverlayReaderTest {
    private static final String DEV = "./infometis/clusters/dev-cluster/infometis";
    private static final String FLUX = "./infometis/clusters/dev-cluster/flux-system";

    static Stream<BadRepository> read() {
        return BadRepository.all().filter(BadRepository::isFoundByReading);
    }

    @ParameterizedTest
    @MethodSource("read")
    void namesFileLineAndLayer(BadRepository bad) throws Exception {
        List<Finding> findings = Stream.of(FLUX, DEV).flatMap(p -> findings(bad.tree(), p).stream()).toList();
        if (bad.kind().isEmpty()) {
            assertEquals(List.of(), findings);
        } else {
            bad.check(findings.stream().map(Finding::problem).filter(p -> p.kind().equals(bad.kind())).findFirst()
                    .orElseGet(() -> Assertions.fail("found only " + findings)));
        }
    }

    @Test
    void readsTheOverlaysInKustomizesOrder() throws Exception {
        OverlayGraph graph = graph(SmallTree.valid().build(), DEV);
        assertEquals(List.of("infometis/clusters/dev-cluster/infometis", "infometis/environments/dev", "infometis/adaptations/independent",
                "infometis/core"), List.copyOf(graph.overlays().keySet()));
        assertEquals(List.of("kafka", "extra", "second"), graph.objects().stream().map(ObjectHead::name).toList());
        assertEquals(8, graph.objects().getLast().line());
        assertEquals(List.of(), graph.notes());
    }

    @Test
    void notesDeprecatedFieldsAndThoseThatFluxDrops() throws Exception {
        OverlayGraph graph = graph(SmallTree.valid()
                .file("infometis/clusters/dev-cluster/infometis/kustomization.yaml", "foo: 1\nbases:\n- ../../../environments/dev\n")
                .build(), DEV);
        assertEquals(List.of(
                "infometis/clusters/dev-cluster/infometis/kustomization.yaml:2 (environment): the field bases is deprecated, use resources",
                "infometis/clusters/dev-cluster/infometis/kustomization.yaml:1 (environment): Flux ignores the unknown field foo"),
                graph.notes());
    }

    @Test
    void aFolderWithoutKustomizationIsReadAsFluxMakesOne() throws Exception {
        TreeFiles tree = new SmallTree().file("env/a.yaml", "kind: A\nmetadata: {name: a}\n").file("env/readme.md", "x")
                .file("env/sub/kustomization.yaml", "resources: [b.yaml]\n").file("env/sub/b.yaml", "kind: B\nmetadata: {name: b}\n")
                .file("env/sub/stray.yaml", "kind: C\nmetadata: {name: c}\n").build();
        assertEquals(List.of("A", "B"), graph(tree, "./env").objects().stream().map(ObjectHead::kind).toList());
    }

    @Test
    void aFileOf5MegabytesIsReadAndOneOf100IsRefusedUnread() throws Exception {
        String large = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: kafka\ndata:\n" + lines(400_000);
        SmallTree tree = SmallTree.valid().file("infometis/core/kafka.yaml", large);
        assertTrue(large.length() > 5_000_000);
        assertEquals(List.of(), Cpu.within(Duration.ofSeconds(5), "a file of 5 MB", () -> findings(tree.build(), DEV)));
        TreeFiles huge = SmallTree.valid().huge("infometis/core/kafka.yaml", 100 << 20).build();
        Finding refused = Cpu.within(Duration.ofSeconds(2), "a file of 100 MB", () -> graph(huge, DEV).limit().orElseThrow());
        assertEquals(FileRule.TOO_LARGE, refused.problem().rule());
        assertEquals(Optional.of(FileProblems.place("infometis/core/kafka.yaml", 0)), refused.problem().place());
    }

    @Test
    void depthIsLimitedWithoutRecursion() throws Exception {
        String deep = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: kafka\ndata:\n  a: " + "[".repeat(20_000) + "]".repeat(20_000)
                + "\n";
        Finding refused = Cpu.within(Duration.ofSeconds(2), "depth",
                () -> graph(SmallTree.valid().file("infometis/core/kafka.yaml", deep).build(), DEV).limit().orElseThrow());
        assertEquals(FileRule.TOO_DEEP, refused.problem().rule());
        assertEquals(6, refused.problem().place().orElseThrow().line());
    }

    @Test
    void overlaysThatMultiplyAreRefused() throws Exception {
        SmallTree tree = new SmallTree();
        for (int i = 0; i < 40; i++) {
            tree.file("o" + i + "/kustomization.yaml", "resources: [../o" + (i + 1) + ", ./../o" + (i + 1) + "]\n");
        }
        TreeFiles built = tree.file("o40/kustomization.yaml", "namePrefix: a-\n").build();
        assertEquals(FileRule.TOO_LARGE,
                Cpu.within(Duration.ofSeconds(2), "40 doublings", () -> graph(built, "./o0").limit().orElseThrow()).problem().rule());
    }

    @Test
    void bytesThatAreNoTextAreToldWithTheirLine() throws Exception {
        byte[] latin = "apiVersion: v1\nkind: ConfigMap\n# caf\u00e9\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        List<Finding> findings = findings(SmallTree.valid().file("infometis/core/kafka.yaml", latin).build(), DEV);
        assertEquals(FileRule.MALFORMED_YAML, findings.getFirst().problem().rule());
        assertEquals(3, findings.getFirst().problem().place().orElseThrow().line());
        byte[] all = new byte[256];
        for (int i = 0; i < 256; i++) {
            all[i] = (byte) i;
        }
        assertEquals(FileRule.MALFORMED_YAML,
                findings(SmallTree.valid().file("infometis/core/kafka.yaml", all).build(), DEV).getFirst().problem().rule());
    }

    @Test
    void utf16IsReadAsFluxReadsIt() throws Exception {
        byte[] bytes = "\ufeffapiVersion: v1\nkind: ConfigMap\nmetadata: {name: kafka}\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        assertEquals(List.of(), findings(SmallTree.valid().file("infometis/core/kafka.yaml", bytes).build(), DEV));
    }

    private static String lines(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("  key").append(i).append(": v\n");
        }
        return text.toString();
    }

    private static List<Finding> findings(TreeFiles tree, String path) {
        try {
            return graph(tree, path).findings();
        } catch (io.infometis.desktop.model.InfometisException e) {
            throw new AssertionError(e);
        }
    }

    private static OverlayGraph graph(TreeFiles tree, String path) throws io.infometis.desktop.model.InfometisException {
        return OverlayReader.read(tree, ArtifactPacker.select(tree, Optional.empty()), path);
    }
}
