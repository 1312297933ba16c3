package io.infometis.desktop.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.cluster.Cluster;
import io.infometis.desktop.cluster.sandbox.SharedSandbox;
import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.testing.Eventually;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
@ExtendWith(SharedSandbox.class)
class ClusterApiIT {
    private static final ResourceType CONFIG_MAP = new ResourceType("", "v1", "ConfigMap", "configmaps", true);
    private static final ResourceType NAMESPACE = new ResourceType("", "v1", "Namespace", "namespaces", false);
    private static final ApplyOptions STRICT = new ApplyOptions(false, false, true);
    private static final Duration SOON = Duration.ofSeconds(30);
    private final String namespace = "api-" + Long.toString(System.nanoTime(), 36);
    private ClusterApi api;

    @BeforeEach
    void connect(Cluster cluster) throws Exception {
        api = ClusterApi.connect(cluster.kubeconfig());
        api.apply(object("v1", "Namespace", namespace, "", Map.of()), "test", STRICT);
    }

    @AfterEach
    void close() throws Exception {
        api.delete(NAMESPACE, "", namespace);
        api.close();
    }

    @Test
    void whatIsAppliedIsReadListedAndDeleted() throws Exception {
        KubernetesObject applied = api.apply(map("a", "x", "1"), "test", STRICT);
        assertEquals("1", applied.text("data", "x"));
        assertEquals(applied, api.get(CONFIG_MAP, namespace, "a").orElseThrow());
        assertEquals(List.of("a"), api.list(CONFIG_MAP, namespace, Map.of("of", "test")).stream().map(KubernetesObject::name).toList());
        assertEquals(List.of(), api.list(CONFIG_MAP, namespace, Map.of("of", "other")));
        api.delete(CONFIG_MAP, namespace, "a");
        assertEquals(Optional.empty(), api.get(CONFIG_MAP, namespace, "a"));
        api.delete(CONFIG_MAP, namespace, "a");
    }

    @Test
    void aDryRunAnswersAsIfAndChangesNothing() throws Exception {
        KubernetesObject before = api.apply(map("a", "x", "1"), "test", STRICT);
        KubernetesObject answer = api.apply(map("a", "x", "2"), "test", new ApplyOptions(false, true, true));
        assertEquals("2", answer.text("data", "x"));
        assertEquals(before, api.get(CONFIG_MAP, namespace, "a").orElseThrow());
        api.apply(map("b", "x", "1"), "test", new ApplyOptions(false, true, true));
        assertEquals(Optional.empty(), api.get(CONFIG_MAP, namespace, "b"));
    }

    @Test
    void anotherManagersFieldIsTakenOnlyByForce() throws Exception {
        api.apply(map("a", "x", "1"), "first", STRICT);
        var refused = refused(() -> api.apply(map("a", "x", "2"), "second", STRICT));
        assertEquals(409, refused.status());
        assertTrue(refused.why().contains("first"), refused.why());
        assertEquals("2", api.apply(map("a", "x", "2"), "second", new ApplyOptions(true, false, true)).text("data", "x"));
    }

    @Test
    void anUnknownFieldIsRefusedByNameWhenStrict() throws Exception {
        KubernetesObject wrong = object("v1", "ConfigMap", "a", namespace, Map.of("dta", Map.of("x", "1")));
        var refused = refused(() -> api.apply(wrong, "test", STRICT));
        assertTrue(refused.why().contains("dta"), refused.message());
        assertTrue(refused.object().contains("a"), refused.object());
    }

    @Test
    void anUnknownKindIsAProblemAndKnownOnceItIsDefined() throws Exception {
        KubernetesObject thing = object("test.infometis.io/v1", "Thing", "t", namespace, Map.of());
        assertInstanceOf(ClusterProblem.UnknownKind.class,
                assertThrows(InfometisException.class, () -> api.apply(thing, "test", STRICT)).problem());
        api.apply(Manifests.read(DEFINITION).getFirst(), "test", STRICT);
        Eventually.isTrue(SOON, () -> "the kind is known", () -> api.discover("test.infometis.io/v1", "Thing").isPresent());
        ResourceType type = api.discover("test.infometis.io/v1", "Thing").orElseThrow();
        assertEquals(new ResourceType("test.infometis.io", "v1", "Thing", "things", true), type);
        api.apply(thing, "test", STRICT);
        KubernetesObject patched = api.patch(type, namespace, "t", PatchKind.MERGE, Map.of("status", Map.of("well", true)),
                Optional.of("status"));
        assertEquals("true", patched.text("status", "well"));
        KubernetesObject marked = api.patch(type, namespace, "t", PatchKind.JSON,
                List.of(Map.of("op", "add", "path", "/metadata/annotations", "value", Map.of("a", "b"))), Optional.empty());
        assertEquals("b", marked.text("metadata", "annotations", "a"));
    }

    @Test
    void aKindIsFoundInThePreferredVersionOfItsGroupOrInTheNextThatHasIt() throws Exception {
        assertEquals(Optional.of("v2"), api.preferred("autoscaling", "HorizontalPodAutoscaler").map(ResourceType::version));
        assertEquals(Optional.of(CONFIG_MAP), api.preferred("", "ConfigMap"));
        assertEquals(Optional.empty(), api.preferred("", "Nothing"));
        assertEquals(Optional.empty(), api.preferred("apps", "Nothing"));
        assertEquals(Optional.empty(), api.preferred("nothing.example.org", "Nothing"));
        String early = DEFINITION.replace("test.infometis.io", "versions.infometis.io").replace("thing", "early").replace("Thing", "Early")
                .replace("name: v1", "name: v1beta1");
        String late = early.replace("early", "late").replace("Early", "Late").replace("name: v1beta1", "name: v1");
        api.apply(Manifests.read(early).getFirst(), "test", STRICT);
        api.apply(Manifests.read(late).getFirst(), "test", STRICT);
        Eventually.isTrue(SOON, () -> "both are known", () -> api.preferred("versions.infometis.io", "Late").isPresent()
                && api.preferred("versions.infometis.io", "Early").isPresent());
        assertEquals(Optional.of("v1"), api.preferred("versions.infometis.io", "Late").map(ResourceType::version));
        assertEquals(Optional.of("v1beta1"), api.preferred("versions.infometis.io", "Early").map(ResourceType::version));
    }

    @Test
    void aWatchHearsWhatIsThereThenEveryChangeAndNothingAfterItsEnd() throws Exception {
        api.apply(map("a", "x", "1"), "test", STRICT);
        Heard heard = new Heard();
        try (Watch watch = api.watch(CONFIG_MAP, namespace, Map.of("of", "test"), heard)) {
            heard.await("a=1");
            assertTrue(watch.synced());
            api.apply(map("b", "x", "1"), "test", STRICT);
            heard.await("b=1");
            api.apply(map("a", "x", "2"), "test", STRICT);
            heard.await("a=2");
            api.delete(CONFIG_MAP, namespace, "a");
            heard.await("a gone");
        }
        api.apply(map("c", "x", "1"), "test", STRICT);
        try (Watch _ = api.watch(CONFIG_MAP, namespace, Map.of("of", "test"), new Heard())) {
            api.apply(map("d", "x", "1"), "test", STRICT);
        }
        assertTrue(heard.lines.stream().noneMatch(l -> l.startsWith("c") || l.startsWith("d")), heard.lines.toString());
    }

    @Test
    void whatIsAwaitedIsFoundOrAProblem() throws Exception {
        api.apply(map("a", "x", "1"), "test", STRICT);
        assertEquals("a", api.await(CONFIG_MAP, namespace, "a", o -> o.text("data", "x").equals("1"), SOON).name());
        var problem = assertThrows(InfometisException.class,
                () -> api.await(CONFIG_MAP, namespace, "a", o -> o.text("data", "x").equals("2"), Duration.ofMillis(200))).problem();
        assertEquals("ConfigMap/a", assertInstanceOf(ClusterProblem.NotInTime.class, problem).object());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 10, 20, 50, 100, 200, 400})
    void anInterruptEndsAWait(int afterMillis) throws Exception {
        assertInterrupted(afterMillis, () -> api.await(CONFIG_MAP, namespace, "never", _ -> true, SOON.plus(SOON)));
    }

    @Test
    void anInterruptEndsACallThatGetsNoAnswer(@TempDir Path folder, Cluster cluster) throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String config = Files.readString(cluster.kubeconfig()).replaceAll("127.0.0.1:\\d+", "127.0.0.1:" + silent.getLocalPort());
            try (ClusterApi mute = ClusterApi.connect(Files.writeString(folder.resolve("config"), config))) {
                assertInterrupted(300, () -> mute.get(CONFIG_MAP, namespace, "a"));
            }
        }
    }

    private static void assertInterrupted(int afterMillis, Executable call) throws Exception {
        AtomicReference<Throwable> end = new AtomicReference<>(new AssertionError("it did not end"));
        CountDownLatch begun = new CountDownLatch(1);
        Thread waiting = Thread.ofVirtual().start(() -> {
            begun.countDown();
            try {
                call.execute();
            } catch (Throwable e) { // looked at below
                end.set(e);
            }
        });
        begun.await();
        waiting.join(Duration.ofMillis(Math.max(1, afterMillis)));
        waiting.interrupt();
        assertTrue(waiting.join(SOON), "it did not end");
        assertInstanceOf(InterruptedException.class, end.get());
    }

    @Test
    void aServerThatIsNotThereIsAProblem(@TempDir Path folder, Cluster cluster) throws Exception {
        String config = Files.readString(cluster.kubeconfig()).replaceAll("https://127.0.0.1:\\d+", "https://127.0.0.1:1");
        try (ClusterApi nobody = ClusterApi.connect(Files.writeString(folder.resolve("config"), config))) {
            var refused = refused(() -> nobody.get(CONFIG_MAP, namespace, "a"));
            assertTrue(refused.status() <= 0, refused.toString());
            assertTrue(!nobody.ready());
        }
    }

    private static ClusterProblem.RequestRefused refused(Executable call) {
        return assertInstanceOf(ClusterProblem.RequestRefused.class, assertThrows(InfometisException.class, call).problem());
    }

    private KubernetesObject map(String name, String key, String value) {
        return object("v1", "ConfigMap", name, namespace, Map.of("data", Map.of(key, value)));
    }

    private static KubernetesObject object(String apiVersion, String kind, String name, String namespace, Map<String, Object> rest) {
        Map<String, Object> content = new java.util.TreeMap<>(rest);
        Map<String, Object> metadata = new java.util.TreeMap<>(Map.of("name", name, "labels", Map.of("of", "test")));
        if (!namespace.isEmpty()) {
            metadata.put("namespace", namespace);
        }
        content.putAll(Map.of("apiVersion", apiVersion, "kind", kind, "metadata", metadata));
        return new KubernetesObject(content);
    }

    private static final class Heard implements ObjectListener {
        private final ConcurrentSkipListSet<String> lines = new ConcurrentSkipListSet<>();

        @Override
        public void changed(KubernetesObject object) {
            lines.add(object.name() + "=" + object.text("data", "x"));
        }

        @Override
        public void deleted(KubernetesObject object) {
            lines.add(object.name() + " gone");
        }

        void await(String line) throws Exception {
            Eventually.isTrue(SOON, () -> line + " in " + lines, () -> lines.contains(line));
        }
    }

    private static final String DEFINITION = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: things.test.infometis.io}
            spec:
              group: test.infometis.io
              scope: Namespaced
              names: {kind: Thing, plural: things, singular: thing, listKind: ThingList}
              versions:
              - name: v1
                served: true
                storage: true
                subresources: {status: {}}
                schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
            """;
}
