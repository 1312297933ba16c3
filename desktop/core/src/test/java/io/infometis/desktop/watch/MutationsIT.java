package io.infometis.desktop.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.git.ArtifactPacker;
import io.infometis.desktop.git.TreeFiles;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.Problem;
import io.infometis.desktop.model.RepositoryProblem;
import io.infometis.desktop.overlay.ContentEdits;
import io.infometis.desktop.overlay.Cpu;
import io.infometis.desktop.overlay.EnvironmentCatalog;
import io.infometis.desktop.overlay.EnvironmentFiles;
import io.infometis.desktop.overlay.Mutation;
import io.infometis.desktop.overlay.SmallTree;
import io.infometis.desktop.parts.TestParts;
import io.infometis.desktop.reference.ReferenceRenderer;
import io.infometis.desktop.reference.RenderRequest;
import io.infometis.desktop.reference.Rendering;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The product's own configuration, broken in seeded ways: each gives the render that the reference makes of all files, or a Problem that names a
/// file and its layer. A seed fails again by itself: it is in the test's name. `-Dinfometis.mutations=N` tries more.
class MutationsIT {
    private static final List<String> ENVIRONMENTS = List.of("dev", "uat", "prod");
    private static final Duration OURS = Duration.ofSeconds(5);
    private static final Path INFOMETIS = infometis();
    private static ReferenceRenderer renderer;

    @BeforeAll
    static void start() throws Exception {
        renderer = new ReferenceRenderer(TestParts.get("reference"));
    }

    @AfterAll
    static void stop() {
        renderer.close();
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("infometis.mutations", 80));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void rendersAsTheReferenceOrNamesTheFile(long seed) throws Exception {
        Environment environment = new Environment(ENVIRONMENTS.get((int) (seed % ENVIRONMENTS.size())));
        Mutation.Done done = Mutation.by(seed, SmallTree.of(INFOMETIS, "infometis/"), file -> isReadFor(environment, file));
        String name = "seed " + seed + ": " + done.rule() + " of " + done.file() + " for " + environment;
        TreeFiles tree = done.tree().build();
        Optional<EnvironmentFiles> files = EnvironmentCatalog.find(tree, environment);
        String result = files.isEmpty() ? "no such environment" : Cpu.within(OURS, name, () -> result(tree, files.get(), name));
        System.out.println(name + " -> " + result);
    }

    private static String result(TreeFiles tree, EnvironmentFiles files, String name) throws Exception {
        try {
            Checked checked = new RepositoryCheck(renderer).check(tree, files);
            keepsObjects(tree, files, checked, name);
            for (Checked.Built built : checked.kustomizations()) {
                Rendering whole = renderer.render(
                        new RenderRequest(ArtifactPacker.select(tree, Optional.empty()), built.kustomization(), List.of()));
                // a folder of symlinks alone is in Flux's artifact, but not among the files
                if (whole instanceof Rendering.Rendered || !built.objects().isEmpty()) {
                    assertEquals(built.digest(), whole instanceof Rendering.Rendered r ? r.digest() : whole.toString(), name);
                }
            }
            return "rendered";
        } catch (InfometisException e) {
            check(e.problem(), tree, name);
            return e.problem().kind() + " at " + e.problem().place().orElseThrow() + ": " + e.problem().what() + " | " + e.problem().why();
        }
    }

    /// Where `ContentEdits` says that every object stays, the render agrees.
    private static void keepsObjects(TreeFiles tree, EnvironmentFiles files, Checked checked, String name) throws Exception {
        TreeFiles before = SmallTree.of(INFOMETIS, "infometis/").build();
        Checked then = new RepositoryCheck(renderer).check(before, files);
        if (new ContentEdits(then.kustomizations().stream().map(Checked.Built::graph).toList(), before).keepObjects(tree)) {
            assertEquals(ids(then), ids(checked), name);
        }
    }

    private static Set<ObjectId> ids(Checked checked) {
        return checked.objects().stream().map(KubernetesObject::id).collect(Collectors.toSet());
    }

    private static void check(Problem problem, TreeFiles tree, String name) {
        String told = name + "\n" + problem.message();
        assertTrue(problem instanceof RepositoryProblem, told);
        Path file = problem.place().orElseThrow().file();
        int line = problem.place().orElseThrow().line();
        assertTrue(problem.place().orElseThrow().layer().isPresent() || file.toString().equals("."), told);
        for (String machine : List.of("/tmp/", "accumulat", "goroutine", "Exception", "\tat ")) {
            assertFalse(problem.message().contains(machine), told);
        }
        tree.find(file.toString()).ifPresent(f -> {
            try {
                long lines = Math.max(1,
                        new String(f.content(), java.nio.charset.StandardCharsets.ISO_8859_1).chars().filter(c -> c == '\n').count() + 1);
                assertTrue(line <= lines, told);
            } catch (InfometisException e) {
                throw new AssertionError(e);
            }
        });
    }

    /// Not the other environments' files, nor the adaptation that this one does not use.
    private static boolean isReadFor(Environment environment, String file) {
        String other = environment.name().equals("dev") ? "/shared-cluster/" : "/independent/";
        return !file.contains(other) && ENVIRONMENTS.stream().filter(e -> !e.equals(environment.name()))
                .noneMatch(e -> file.contains("/" + e + "/") || file.contains("/" + e + "-cluster/"));
    }

    private static Path infometis() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve("infometis/core"))) {
            here = here.getParent();
        }
        return java.util.Objects.requireNonNull(here).resolve("infometis");
    }
}
