package io.infometis.desktop.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.infometis.desktop.git.ArtifactPacker;
import io.infometis.desktop.git.TreeFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentEditsTest {
    private static final String KAFKA = "infometis/core/kafka.yaml";
    private static final String SIZE = "infometis/environments/dev/size.yaml";
    private static final String DEV = "infometis/environments/dev/kustomization.yaml";
    private static final String SYNC = "infometis/clusters/dev-cluster/flux-system/sync.yaml";
    private static final String MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: %s\n%sdata:\n  size: %s\n";

    static Stream<Arguments> edits() {
        return Stream.of(edit(true, "nothing", t -> t),
                edit(true, "a value of a resource", t -> t.file(KAFKA, MAP.formatted("kafka", "", "large"))),
                edit(true, "a value of a patch", t -> t.file(SIZE, MAP.formatted("kafka", "", "huge"))),
                edit(true, "lines moved", t -> t.file(KAFKA, "# a comment\n\n" + MAP.formatted("kafka", "", "small"))),
                edit(false, "another name", t -> t.file(KAFKA, MAP.formatted("other", "", "small"))),
                edit(false, "a namespace of its own", t -> t.file(KAFKA, MAP.formatted("kafka", "  namespace: x\n", "small"))),
                edit(false, "an annotation", t -> t.file(KAFKA,
                        MAP.formatted("kafka", "  annotations: {config.kubernetes.io/local-config: \"true\"}\n", "small"))),
                edit(false, "one document more", t -> t.file(KAFKA,
                        MAP.formatted("kafka", "", "small") + "---\n" + MAP.formatted("b", "", "small"))),
                edit(false, "a patch that deletes", t -> t.file(SIZE,
                        "$patch: delete\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: kafka\n")),
                edit(false, "a directive far below", t -> t.file(SIZE, MAP.formatted("kafka", "", "{$patch: replace}"))),
                edit(false, "another file listed", t -> t.file("infometis/core/kustomization.yaml", "resources: []\n")),
                edit(false, "a file that is gone", t -> t.without("infometis/adaptations/independent/extra.yaml")),
                edit(false, "a file that nobody lists", t -> t.file("infometis/core/stray.yaml", "a: b\n")),
                edit(false, "a link in its place", t -> t.without(KAFKA).link(KAFKA, "../x.yaml")),
                edit(false, "broken YAML", t -> t.file(KAFKA, "a: [\n")),
                edit(false, "no text", t -> t.file(KAFKA, new byte[]{(byte) 0xff})),
                edit(false, "what Flux is told", t -> t.file(SYNC, text(t, SYNC).replace("prune: true", "prune: false"))),
                edit(false, "a list of objects", t -> t.file(KAFKA, "apiVersion: v1\nkind: List\nitems: []\n")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("edits")
    void knowsWhichEditsKeepEveryObject(boolean keeps, String name, Edit edit) throws Exception {
        TreeFiles before = SmallTree.valid().build();
        assertEquals(keeps, edits(before).keepObjects(edit.of(SmallTree.valid()).build()), name);
    }

    static Stream<String> fields() {
        return Stream.of("replacements: []", "vars: []", "transformers: []", "generators: []", "helmCharts: []", "openapi: {}", "foo: bar");
    }

    /// Where a value can become a name, no edit is known to keep the objects.
    @ParameterizedTest
    @MethodSource("fields")
    void trustsNoFieldThatCopiesValuesOrRunsPlugins(String field) throws Exception {
        SmallTree tree = SmallTree.valid();
        tree.file(DEV, text(tree, DEV) + field + "\n");
        TreeFiles before = tree.build();
        assertEquals(false, edits(before).keepObjects(tree.file(KAFKA, MAP.formatted("kafka", "", "large")).build()));
    }

    private static ContentEdits edits(TreeFiles tree) throws Exception {
        List<OverlayGraph> graphs = new ArrayList<>();
        for (String path : List.of("./infometis/clusters/dev-cluster/infometis", "./infometis/clusters/dev-cluster/flux-system")) {
            graphs.add(OverlayReader.read(tree, ArtifactPacker.select(tree, Optional.empty()), path));
        }
        return new ContentEdits(graphs, tree);
    }

    private static String text(SmallTree tree, String file) {
        try {
            return new String(tree.bytes(file), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Arguments edit(boolean keeps, String name, Edit edit) {
        return Arguments.of(keeps, name, edit);
    }

    /// One change of a tree.
    @FunctionalInterface
    interface Edit {
        SmallTree of(SmallTree tree);
    }
}
