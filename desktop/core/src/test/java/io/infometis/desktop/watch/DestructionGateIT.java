package io.infometis.desktop.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.git.Gate.Verdict;
import io.infometis.desktop.git.TreeFiles;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.RepositoryProblem;
import io.infometis.desktop.overlay.EnvironmentCatalog;
import io.infometis.desktop.overlay.SmallTree;
import io.infometis.desktop.parts.TestParts;
import io.infometis.desktop.reference.ReferenceRenderer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DestructionGateIT {
    private static final Environment DEV = new Environment("dev");
    private static final String CORE = "infometis/core/";
    private static final String CLUSTER = "infometis/clusters/dev-cluster/infometis/kustomization.yaml";
    private static final String CLAIM = "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\n%sspec:\n  accessModes: [ReadWriteOnce]\n"
            + "  resources: {requests: {storage: 1Gi}}\n";
    private static ReferenceRenderer renderer;

    @BeforeAll
    static void start() throws Exception {
        renderer = new ReferenceRenderer(TestParts.get("reference"));
    }

    @AfterAll
    static void stop() {
        renderer.close();
    }

    @Test
    void theSameAgainIsServed() throws Exception {
        assertEquals(new Verdict.Serve(""), verdict(valid(), valid()));
    }

    @Test
    void nothingLiveHasNothingToLose() throws Exception {
        DestructionGate gate = new DestructionGate(DEV, new RepositoryCheck(renderer), List::of);
        assertEquals(new Verdict.Serve(""), gate.mayServe(Optional.empty(), valid().file(CLUSTER, "resources: []\n").build()));
    }

    @Test
    void oneObjectLessIsServed() throws Exception {
        assertEquals(new Verdict.Serve(""), verdict(valid(),
                valid().file("infometis/adaptations/independent/kustomization.yaml", "resources:\n- ../../core\n")));
    }

    @Test
    void whatFluxRefusesIsServedWithItsReason() throws Exception {
        Verdict.Serve serve = assertInstanceOf(Verdict.Serve.class, verdict(valid(), valid().without(CORE + "kafka.yaml")));
        assertTrue(serve.note().startsWith("Flux will refuse it: ") && serve.note().contains(CORE + "kustomization.yaml:2 (core)"),
                serve.note());
    }

    @Test
    void anEnvironmentThatIsGoneIsServedSinceFluxRefusesIt() throws Exception {
        Verdict.Serve serve = assertInstanceOf(Verdict.Serve.class, verdict(valid(), valid().without("infometis/clusters")));
        assertTrue(serve.note().contains("which Flux is told to build, is not there"), serve.note());
    }

    @Test
    void theSeedsSymlinkLayoutIsHeldBack() throws Exception {
        RepositoryProblem.HeldBack held = held(valid(), valid().without(CLUSTER).link(CLUSTER, "../../../environments/dev"));
        assertTrue(held.why().contains("builds to nothing") && held.why().contains("Flux drops symlinks: " + CLUSTER), held.why());
        assertEquals(CLUSTER + " (environment)", held.place().orElseThrow().toString());
        assertTrue(held.commands().toString().contains("--serve-anyway"));
    }

    @Test
    void anEmptyBuildIsHeldBack() throws Exception {
        RepositoryProblem.HeldBack held = held(valid(), valid().file(CLUSTER, "resources: []\n"));
        assertTrue(held.why().contains("builds to nothing, so all its 3 objects would be deleted"), held.why());
    }

    @Test
    void aPruneOfAllObjectsIsHeldBack() throws Exception {
        assertTrue(held(valid(), valid().file(CLUSTER, "namePrefix: new-\nresources:\n- ../../../environments/dev\n")).why()
                .contains("All 3 objects"));
    }

    @Test
    void aClaimThatWouldGoIsHeldBackUnlessItSaysThatItStays() throws Exception {
        SmallTree claim = withClaim("");
        assertTrue(held(claim, valid()).why().contains("PersistentVolumeClaim/infometis/data would be deleted"));
        SmallTree kept = withClaim("  annotations: {kustomize.toolkit.fluxcd.io/prune: disabled}\n");
        DestructionGate gate = gate(kept);
        assertEquals(new Verdict.Serve(""), gate.mayServe(Optional.empty(), kept.build()));
        assertEquals(new Verdict.Serve(""), gate.mayServe(Optional.empty(), valid().build()));
    }

    @Test
    void aClaimGoesWithItsNamespace() throws Exception {
        String namespace = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: infometis\n";
        SmallTree before = withClaim("").file(CORE + "namespace.yaml", namespace).file(CORE + "kustomization.yaml",
                "resources:\n- kafka.yaml\n- claim.yaml\n- namespace.yaml\n");
        assertTrue(held(before, withClaim("")).why().contains("PersistentVolumeClaim/infometis/data"));
    }

    @Test
    void objectsLostToASymlinkAreHeldBack() throws Exception {
        String folder = "infometis/clusters/dev-cluster/infometis/";
        String object = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: %s\n  namespace: default\n";
        SmallTree before = valid().without(CLUSTER).file(folder + "a.yaml", object.formatted("a")).file(folder + "b.yaml",
                object.formatted("b"));
        SmallTree after = valid().without(CLUSTER).file(folder + "a.yaml", object.formatted("a")).link(folder + "b.yaml",
                "../../../b.yaml");
        assertTrue(held(before, after).why()
                .contains("1 objects of Kustomization flux-system/infometis would be deleted: ConfigMap/default/b."));
    }

    @Test
    void aKustomizationThatTheRootNoLongerDeclaresStaysSinceTheRootPrunesNothing() throws Exception {
        assertEquals(new Verdict.Serve(""), verdict(valid(),
                valid().file("infometis/clusters/dev-cluster/flux-system/kustomization.yaml", "resources: []\n")));
    }

    @Test
    void anObjectThatMovesToAnotherKustomizationIsNotLost() throws Exception {
        SmallTree after = withClaim("").file(CORE + "kustomization.yaml", "resources:\n- kafka.yaml\n").file(
                "infometis/clusters/dev-cluster/flux-system/kustomization.yaml", "resources:\n- sync.yaml\n- claim.yaml\n").file(
                        "infometis/clusters/dev-cluster/flux-system/claim.yaml", CLAIM.formatted("  namespace: infometis\n"));
        assertEquals(new Verdict.Serve(""), verdict(withClaim(""), after));
    }

    @Test
    void whatCannotBeRenderedSafelyIsHeldBack() throws Exception {
        Verdict.HoldBack held = assertInstanceOf(Verdict.HoldBack.class,
                verdict(valid(), valid().file(CORE + "kustomization.yaml", "resources:\n- https://example.com/a.yaml\n")));
        assertEquals("RemoteResource", held.problem().kind());
    }

    private static SmallTree valid() {
        return SmallTree.valid();
    }

    private static SmallTree withClaim(String metadata) {
        return valid().file(CORE + "claim.yaml", CLAIM.formatted(metadata)).file(CORE + "kustomization.yaml",
                "resources:\n- kafka.yaml\n- claim.yaml\n");
    }

    private static RepositoryProblem.HeldBack held(SmallTree before, SmallTree after) throws Exception {
        Verdict verdict = verdict(before, after);
        return assertInstanceOf(RepositoryProblem.HeldBack.class,
                assertInstanceOf(Verdict.HoldBack.class, verdict, verdict::toString).problem());
    }

    private static Verdict verdict(SmallTree before, SmallTree after) throws Exception {
        return gate(before).mayServe(Optional.of("served"), after.build());
    }

    /// A gate before a cluster that has applied `before`.
    private static DestructionGate gate(SmallTree before) throws Exception {
        TreeFiles tree = before.build();
        RepositoryCheck check = new RepositoryCheck(renderer);
        List<KubernetesObject> live = new ArrayList<>();
        for (Checked.Built built : check.check(tree, EnvironmentCatalog.find(tree, DEV).orElseThrow()).kustomizations()) {
            Map<String, Object> content = new LinkedHashMap<>(built.kustomization().content());
            content.put("status", Map.of("inventory", Map.of("entries", built.objects().stream().map(DestructionGateIT::entry).toList())));
            live.add(new KubernetesObject(content));
        }
        return new DestructionGate(DEV, check, () -> List.copyOf(live));
    }

    private static Map<String, Object> entry(KubernetesObject object) {
        ObjectId id = object.id();
        return Map.of("id", id.namespace() + "_" + id.name() + "_" + id.group() + "_" + id.kind(), "v", "v1");
    }
}
