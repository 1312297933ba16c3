package io.infometis.desktop.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.PartPhase;
import io.infometis.desktop.model.PartProblem;
import io.infometis.desktop.model.Problem;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.process.Directories;
import io.infometis.desktop.process.ProcessIdentity;
import io.infometis.desktop.process.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Builds with the real Go, into caches of its own; Go's build cache is the user's.
@DisabledOnOs(OS.WINDOWS)
class PartsIT {
    private static final Path MODULE = GoModule.find().orElseThrow();
    private final List<ProgressEvent> events = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    @Test
    void buildsTheGuardOnceAndFindsItAgain() throws Exception {
        Parts parts = parts(MODULE, Map.of());
        Path guard = parts.get("guard", events::add);
        assertTrue(Files.isExecutable(guard));
        assertTrue(phases("guard").containsAll(List.of(PartPhase.COMPILING, PartPhase.VERIFYING, PartPhase.READY)),
                phases("guard").toString());
        events.clear();
        assertEquals(guard, parts.get("guard", events::add));
        assertEquals(List.of(), events);
        PartStatus status = status(parts.verify(), "guard");
        assertTrue(status.present() && status.problem().isEmpty() && status.source().startsWith("built with go1."), status.toString());
        assertEquals(Digests.of(guard), status.sha256().orElseThrow());
    }

    @Test
    void writesNothingIntoTheModule() throws Exception {
        Path copy = copyOfModule();
        String before = tree(copy);
        parts(copy, Map.of()).get("guard", events::add);
        assertEquals(before, tree(copy));
    }

    @Test
    void aTouchedProgramIsReportedAndBuiltAnew() throws Exception {
        Parts parts = parts(MODULE, Map.of());
        Path guard = parts.get("guard", events::add);
        Files.writeString(guard, "broken");
        assertTrue(status(parts.verify(), "guard").problem().contains("changed"), parts.verify().toString());
        assertTrue(Files.size(parts.get("guard", events::add)) > 1000);
        assertEquals("", status(parts.verify(), "guard").problem());
    }

    @Test
    void aChangedSourceMakesAnotherPart() throws Exception {
        Path copy = copyOfModule();
        Path first = parts(copy, Map.of()).get("guard", events::add);
        Path source = copy.resolve("cmd/guard/main.go");
        Files.writeString(source, Files.readString(source) + "\n// another\n");
        assertFalse(first.equals(parts(copy, Map.of()).get("guard", events::add)));
    }

    @Test
    void aBuildThatFailsShowsTheCompilersLinesAndAPasteableCommand() throws Exception {
        Path copy = copyOfModule();
        Path source = copy.resolve("cmd/guard/main.go");
        Files.writeString(source, Files.readString(source) + "\nvar broken int = \"text\"\n");
        Problem problem = problem(copy, Map.of());
        var failed = assertInstanceOf(PartProblem.BuildFailed.class, problem);
        assertTrue(failed.output().contains("cmd/guard/main.go:") && failed.output().contains("cannot use \"text\""), failed.output());
        assertTrue(failed.command().startsWith("cd " + copy + " && ") && failed.command().contains("go build"), failed.command());
        assertTrue(Files.exists(failed.log().orElseThrow()));
        assertFalse(Files.exists(folder.resolve("cache/.work/build-guard")));
        Process byHand = new ProcessBuilder("sh", "-c", failed.command()).redirectErrorStream(true).start();
        String said = new String(byHand.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(byHand.waitFor() != 0 && said.contains("cannot use \"text\""), said);
    }

    @Test
    void withoutGoItSaysWhatToInstall() {
        Problem problem = problem(MODULE, Map.of("INFOMETIS_GO", folder.resolve("nogo").toString()));
        assertInstanceOf(PartProblem.GoMissing.class, problem);
        assertTrue(problem.advice().contains("Install Go 1."), problem.message());
    }

    @Test
    void aGoThatIsTooOldIsSaid() throws Exception {
        Path copy = copyOfModule();
        Path mod = copy.resolve("go.mod");
        Files.writeString(mod, Files.readString(mod).replaceFirst("(?m)^go .*$", "go 1.99.0"));
        Problem problem = problem(copy, Map.of("GOTOOLCHAIN", "local"));
        var old = assertInstanceOf(PartProblem.GoTooOld.class, problem);
        assertEquals("1.99.0", old.wanted());
    }

    @Test
    void modulesThatCannotBeFetchedAreSaidWithTheNetworksWords() {
        Problem problem = problem(MODULE, Map.of("GOPROXY", "http://127.0.0.1:9", "GOMODCACHE", folder.resolve("mod").toString(), "GOFLAGS",
                "-modcacherw"), "reference");
        assertInstanceOf(PartProblem.ModulesUnreachable.class, problem, problem.message());
        assertTrue(problem.why().contains("refused"), problem.message());
    }

    @Test
    void filesComeFromModulesWithTheirDigestsChecked() throws Exception {
        Path crds = parts(MODULE, Map.of()).get("flux-crds", events::add);
        assertTrue(Files.isRegularFile(crds.resolve("source.toolkit.fluxcd.io_gitrepositories.yaml")));
        Path stages = parts(MODULE, Map.of()).get("kwok-stages", events::add);
        assertTrue(Files.readString(stages.resolve("pvc-provision.yaml")).contains("kwok-volume"));
    }

    @Test
    void cancellingABuildLeavesNoProcessAndNoWork() throws Exception {
        Map<String, String> cold = Map.of("GOCACHE", folder.resolve("gocache").toString());
        Parts parts = parts(MODULE, cold);
        Path guard = TestParts.get("guard");
        // A sandbox that tests share may run below this JVM already; it is none of this test's.
        List<Long> before = ProcessHandle.current().descendants().map(ProcessHandle::pid).toList();
        CountDownLatch compiling = new CountDownLatch(1);
        AtomicReference<Throwable> end = new AtomicReference<>();
        Parts guarded = parts(MODULE, with(cold, "INFOMETIS_PART_GUARD", guard.toString()));
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                guarded.get("reference", event -> {
                    if (event instanceof ProgressEvent.PartProgress p && p.phase() == PartPhase.COMPILING && p.done() > 3) {
                        compiling.countDown();
                    }
                });
            } catch (InfometisException | InterruptedException e) {
                end.set(e);
            }
        });
        while (!compiling.await(50, TimeUnit.MILLISECONDS)) {
            assertTrue(thread.isAlive(), () -> "the build ended by itself: " + end.get());
        }
        List<ProcessIdentity> tree = ProcessHandle.current().descendants().filter(p -> !before.contains(p.pid()))
                .map(p -> ProcessIdentity.of(p.pid())).toList();
        assertTrue(tree.size() >= 2, "guard and go run");
        thread.interrupt();
        thread.join();
        assertInstanceOf(InterruptedException.class, end.get());
        for (ProcessIdentity process : tree) {
            Waiting.until("the end of " + process, Duration.ofSeconds(15), Duration.ofMillis(20),
                    () -> process.isAlive() ? Optional.empty() : Optional.of(process));
        }
        assertFalse(Files.exists(folder.resolve("cache/.work/build-reference")));
        assertFalse(status(parts.list(), "reference").present());
        Folders.delete(folder.resolve("gocache"));
    }

    @Test
    void twoThatWantTheSamePartBuildItOnce() throws Exception {
        Path[] got = new Path[2];
        Thread[] threads = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int me = i;
            threads[i] = Thread.ofVirtual().start(() -> {
                try {
                    got[me] = parts(MODULE, Map.of()).get("guard", events::add);
                } catch (InfometisException | InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(got[0], got[1]);
        assertEquals(1, events.stream().filter(e -> e instanceof ProgressEvent.PartProgress p && p.phase() == PartPhase.VERIFYING).count());
        assertTrue(events.stream().anyMatch(e -> e instanceof ProgressEvent.Note n && n.text().contains("waiting for it")),
                events.toString());
    }

    private Parts parts(Path module, Map<String, String> more) {
        Map<String, String> env = new HashMap<>(System.getenv());
        env.keySet().removeIf(k -> k.startsWith("INFOMETIS_"));
        env.putAll(more);
        Map<String, String> places = Map.of("XDG_STATE_HOME", folder.resolve("state").toString(), "INFOMETIS_PARTS_CACHE",
                folder.resolve("cache").toString());
        return new Parts(Directories.fromEnvironment(places), new PartsSettings(env, Optional.of(module)));
    }

    private Problem problem(Path module, Map<String, String> more) {
        return problem(module, more, "guard");
    }

    private Problem problem(Path module, Map<String, String> more, String part) {
        Map<String, String> env = part.equals("guard") ? more : with(more, "INFOMETIS_PART_GUARD", guard());
        return assertThrows(InfometisException.class, () -> parts(module, env).get(part, ProgressListener.silent())).problem();
    }

    private static String guard() {
        try {
            return TestParts.get("guard").toString();
        } catch (InfometisException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> with(Map<String, String> map, String key, String value) {
        Map<String, String> more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }

    private List<PartPhase> phases(String part) {
        return events.stream().filter(ProgressEvent.PartProgress.class::isInstance).map(ProgressEvent.PartProgress.class::cast)
                .filter(p -> p.part().equals(part)).map(ProgressEvent.PartProgress::phase).toList();
    }

    private static PartStatus status(List<PartStatus> all, String part) {
        return all.stream().filter(s -> s.name().equals(part)).findFirst().orElseThrow();
    }

    private Path copyOfModule() throws IOException {
        Path copy = folder.resolve("module");
        try (Stream<Path> all = Files.walk(MODULE)) {
            for (Path from : all.toList()) {
                Path to = copy.resolve(MODULE.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return copy;
    }

    private static String tree(Path root) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted().toList()) {
                text.append(root.relativize(path)).append(' ').append(Files.isRegularFile(path) ? Digests.of(path) : "").append('\n');
            }
        }
        return text.toString();
    }
}
