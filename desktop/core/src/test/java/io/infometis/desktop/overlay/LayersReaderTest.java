package io.infometis.desktop.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.FileRole;
import io.infometis.desktop.model.FileView;
import io.infometis.desktop.model.FileView.FileObject;
import io.infometis.desktop.model.Layer;
import io.infometis.desktop.model.LayersView;
import io.infometis.desktop.model.OverlayEdge;
import io.infometis.desktop.model.OverlayView;
import io.infometis.desktop.testing.TestRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LayersReaderTest {
    private static final String CORE = "infometis/core";
    private static final String CONFIG_MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: %s\n";

    @Test
    void theProductsConfigurationIsDrawnAsThreeLayers() throws Exception {
        LayersView view = read(SmallTree.of(TestRepository.productConfiguration(), "infometis/"));
        assertEquals(List.of("CORE core", "ADAPTATION independent", "ADAPTATION shared-cluster", "ENVIRONMENT dev", "ENVIRONMENT prod",
                "ENVIRONMENT uat"), view.overlays().stream().map(o -> o.layer() + " " + o.name()).toList());
        OverlayView core = overlay(view, CORE);
        assertEquals(11, core.files().size());
        assertEquals(core.added(), core.objects());
        assertEquals(FileRole.KUSTOMIZATION, core.files().getFirst().role());
        OverlayView dev = overlay(view, "infometis/environments/dev");
        assertEquals(Optional.of(new Environment("dev")), dev.environment());
        assertEquals(core.added() + overlay(view, "infometis/adaptations/independent").added() + 1, dev.objects(),
                "with the Kustomization in sync.yaml");
        assertEquals(List.of("kustomization.yaml", "resource-limits.yaml", "replica-counts.yaml", "sync.yaml"), fileNames(dev));
        assertTrue(fileNames(overlay(view, "infometis/environments/uat")).contains("restricted.yaml"));
        assertEquals(List.of(), view.problems());
        assertEquals(List.of(), view.notes());
        assertEquals("infometis/core -> infometis/adaptations/independent, infometis/core -> infometis/adaptations/shared-cluster, "
                + "infometis/adaptations/independent -> infometis/environments/dev, "
                + "infometis/adaptations/shared-cluster -> infometis/environments/prod, "
                + "infometis/adaptations/shared-cluster -> infometis/environments/uat", edges(view, OverlayEdge.Kind.BASE));
        assertTrue(edges(view, OverlayEdge.Kind.PATCH).contains("infometis/core -> infometis/environments/dev"));
        assertTrue(edges(view, OverlayEdge.Kind.PATCH).contains("infometis/core -> infometis/adaptations/independent"), "an inline patch");
    }

    @Test
    void everyEdgeNamesThePlaceThatListsIt() throws Exception {
        LayersView view = read(SmallTree.valid());
        assertEquals(List.of("infometis/core BASE infometis/adaptations/independent/kustomization.yaml:2 (adaptation)",
                "infometis/adaptations/independent BASE infometis/environments/dev/kustomization.yaml:3 (environment)",
                "infometis/core PATCH infometis/environments/dev/size.yaml:1 (environment)"),
                view.edges().stream().map(e -> e.from() + " " + e.kind() + " " + e.place().orElseThrow()).toList());
        FileView extra = overlay(view, "infometis/adaptations/independent").files().get(1);
        assertEquals(new FileView("infometis/adaptations/independent/extra.yaml", FileRole.RESOURCE, 3,
                List.of(new FileObject("v1", "ConfigMap", "", "extra", 1), new FileObject("v1", "Secret", "", "second", 8))), extra);
    }

    @Test
    void aBaseInsideTheFolderOfItsOnlyUserIsPartOfIt() throws Exception {
        SmallTree tree = SmallTree.valid().file(CORE + "/kustomization.yaml", "resources:\n- kafka.yaml\n- nifi\n")
                .file(CORE + "/nifi/kustomization.yaml", "resources:\n- nifi.yaml\n")
                .file(CORE + "/nifi/nifi.yaml", CONFIG_MAP.formatted("nifi"));
        OverlayView core = overlay(read(tree), CORE);
        assertEquals(List.of("kustomization.yaml", "kafka.yaml", "kustomization.yaml", "nifi.yaml"), fileNames(core));
        assertEquals(2, core.added());
        tree.file("infometis/adaptations/independent/kustomization.yaml", "resources:\n- ../../core\n- extra.yaml\ncomponents:\n- ../c\n")
                .file("infometis/adaptations/c/kustomization.yaml", "kind: Component\nresources:\n- ../../core/nifi\n");
        LayersView shared = read(tree);
        assertEquals("nifi", overlay(shared, CORE + "/nifi").name(), "used by two: an overlay of its own");
        assertTrue(overlay(shared, "infometis/adaptations/c").component());
        assertEquals("infometis/adaptations/c -> infometis/adaptations/independent", edges(shared, OverlayEdge.Kind.COMPONENT));
    }

    @Test
    void withoutEnvironmentsEveryOverlayIsDrawnByItsPosition() throws Exception {
        SmallTree tree = new SmallTree()
                .file("apps/a/base/kustomization.yaml", "configMapGenerator:\n- name: settings\n  literals: [a=b]\n")
                .file("apps/a/mid/kustomization.yaml", "resources:\n- ../base\nconfigMapGenerator:\n- name: settings\n  behavior: merge\n")
                .file("apps/a/top/kustomization.yaml", """
                        resources:
                        - ../mid
                        patches:
                        - target:
                            kind: ConfigMap
                            name: .*
                          patch: '[{"op": "remove", "path": "/data/a"}]'
                        """).file("apps/b/base/kustomization.yaml", "resources:\n- lone.yaml\n")
                .file("apps/b/base/lone.yaml", CONFIG_MAP.formatted("lone"))
                .file("apps/b/top/kustomization.yaml",
                        "resources:\n- ../base\npatches:\n- target: {kind: ConfigMap, name: lo.*}\n  path: p.json\n")
                .file("apps/b/top/p.json", "[{\"op\": \"remove\", \"path\": \"/data\"}]");
        LayersView view = read(tree);
        assertEquals(List.of("CORE a/base", "CORE b/base", "ADAPTATION mid", "ENVIRONMENT a/top", "ENVIRONMENT b/top"),
                view.overlays().stream().map(o -> o.layer() + " " + o.name()).toList());
        assertEquals("apps/a/base -> apps/a/mid", edges(view, OverlayEdge.Kind.GENERATES));
        assertEquals("apps/b/base -> apps/b/top", edges(view, OverlayEdge.Kind.PATCH));
        assertEquals(1, overlay(view, "apps/a/top").objects());
    }

    @Test
    void whatIsWrongIsSaidAndTheRestIsShown() throws Exception {
        LayersView view = read(
                SmallTree.valid().file(CORE + "/kafka.yaml", "a: [").without("infometis/adaptations/independent/extra.yaml"));
        assertEquals(3, view.overlays().size());
        assertEquals(List.of("MalformedYaml", "MissingFile"), view.problems().stream()
                .map(p -> p.kind()).sorted().toList());
    }

    @Test
    void whatNoEnvironmentUsesIsANoteAndAnotherFluxPathIsFollowed() throws Exception {
        SmallTree tree = SmallTree.valid().file("infometis/core/unused/kustomization.yaml", "resources: []\n")
                .file("apps/kustomization.yaml", "resources:\n- x.yaml\n").file("apps/x.yaml", CONFIG_MAP.formatted("x"))
                .file("infometis/clusters/dev-cluster/flux-system/kustomization.yaml", "resources:\n- sync.yaml\n- more.yaml\n")
                .file("infometis/clusters/dev-cluster/flux-system/more.yaml",
                        "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n  name: apps\nspec:\n  path: apps\n");
        LayersView view = read(tree);
        assertEquals(List.of("Used by no environment: infometis/core/unused"), view.notes());
        assertEquals(Optional.of(new Environment("dev")), overlay(view, "apps").environment());
        assertEquals(Layer.ENVIRONMENT, overlay(view, "apps").layer());
    }

    @Test
    void aTreeWithoutKustomizationsIsEmpty() throws Exception {
        assertEquals(List.of(), read(new SmallTree().file("README.md", "nothing")).overlays());
    }

    private static LayersView read(SmallTree tree) throws Exception {
        return LayersReader.read(tree.build(), new LayersReader.Origin(Path.of("/repo"), Optional.empty(), List.of()));
    }

    private static OverlayView overlay(LayersView view, String folder) {
        return view.overlays().stream().filter(o -> o.folder().equals(folder)).findFirst()
                .orElseThrow(() -> new AssertionError(view.toString()));
    }

    private static List<String> fileNames(OverlayView overlay) {
        return overlay.files().stream().map(f -> f.path().substring(f.path().lastIndexOf('/') + 1)).toList();
    }

    private static String edges(LayersView view, OverlayEdge.Kind kind) {
        return view.edges().stream().filter(e -> e.kind() == kind).map(e -> e.from() + " -> " + e.to()).distinct()
                .collect(Collectors.joining(", "));
    }
}
