package io.infometis.desktop.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.ProcessProblem;
import io.infometis.desktop.process.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a shell script that plays the renderer.
class ReferenceRendererTest {
    private static final String SCRIPT = """
            #!/bin/sh
            # $5 is the folder after --temp
            while read -r line; do
              case "$line" in
                *die*) echo broken >&2; exit 3;;
                *memory*) echo 'fatal error: runtime: out of memory' >&2; exit 2;;
                *hang*) echo $$ > "$0.pid"; while :; do sleep 1 2>/dev/null; done;;
                *noise*) echo 'this is no JSON';;
                *refuse*) echo '{"id":1,"error":{"stage":"build","message":"no"},"millis":1}';;
                *decline*) echo '{"id":1,"declined":{"feature":"spec.decryption","detail":"sops"},"millis":1}';;
                *) echo "{\\"id\\":1,\\"built\\":\\"b\\",\\"digest\\":\\"sha256:1\\",\\"payload\\":[{\\"kind\\":\\"A\\"}],\\"warnings\\":[\\"$$ $5\\"],\\"millis\\":1}";;
              esac
            done
            """;

    @TempDir
    Path folder;
    private Path program = Path.of("");

    @BeforeEach
    void write() throws Exception {
        program = Files.writeString(folder.resolve("fake-reference"), SCRIPT);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void keepsItsChildAndCleansUpAfterIt() throws Exception {
        try (ReferenceRenderer renderer = renderer(30)) {
            Rendering.Rendered first = assertInstanceOf(Rendering.Rendered.class, render(renderer, "one"));
            Rendering.Rendered second = assertInstanceOf(Rendering.Rendered.class, render(renderer, "two"));
            assertEquals(first, second);
            assertEquals("A", first.payload().getFirst().kind());
            Path temporary = Path.of(first.warnings().getFirst().split(" ", -1)[1]);
            assertTrue(Files.isDirectory(temporary));
            renderer.close();
            assertFalse(Files.exists(temporary));
        }
    }

    @Test
    void aRefusalAndADeclineAreAnswers() throws Exception {
        try (ReferenceRenderer renderer = renderer(30)) {
            assertEquals(new Rendering.Failed("build", "no"), render(renderer, "refuse"));
            assertEquals(new Rendering.Declined("spec.decryption", "sops"), render(renderer, "decline"));
        }
    }

    @Test
    void aChildThatBreaksIsToldAndReplaced() throws Exception {
        try (ReferenceRenderer renderer = renderer(30)) {
            var died = assertThrows(InfometisException.class, () -> render(renderer, "die"));
            assertEquals("broken", assertInstanceOf(ProcessProblem.CommandFailed.class, died.problem()).output().strip());
            assertThrows(InfometisException.class, () -> render(renderer, "noise"));
            assertInstanceOf(Rendering.Rendered.class, render(renderer, "well"));
        }
    }

    @Test
    void limitsAreAnswersToo() throws Exception {
        try (ReferenceRenderer renderer = renderer(30)) {
            assertEquals(new Rendering.Failed("limit", "needs more memory than 64 MB"), render(renderer, "memory"));
        }
        try (ReferenceRenderer renderer = renderer(1)) {
            assertEquals(new Rendering.Failed("limit", "needs more time than 1 s"), render(renderer, "hang"));
            Optional<Long> pid = pidOfHanging();
            if (pid.isPresent()) {
                untilGone(pid.get());
            }
        }
    }

    @Test
    void anInterruptKillsTheChild() throws Exception {
        try (ReferenceRenderer renderer = renderer(60)) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread thread = Thread.ofVirtual().start(() -> {
                try {
                    render(renderer, "hang");
                } catch (InterruptedException | InfometisException e) {
                    thrown.set(e);
                }
            });
            long pid = Waiting.until("the child", Duration.ofSeconds(30), Duration.ofMillis(20), this::pidOfHanging);
            thread.interrupt();
            thread.join();
            assertInstanceOf(InterruptedException.class, thrown.get());
            untilGone(pid);
        }
    }

    private static void untilGone(long pid) throws Exception {
        Waiting.until("the child's end", Duration.ofSeconds(30), Duration.ofMillis(20),
                () -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty() ? Optional.of(true) : Optional.empty());
    }

    private Optional<Long> pidOfHanging() {
        try {
            String text = Files.readString(Path.of(program + ".pid")).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(text));
        } catch (java.io.IOException _) {
            return Optional.empty();
        }
    }

    private ReferenceRenderer renderer(int seconds) {
        return new ReferenceRenderer(program, new ReferenceRenderer.Limits(64 << 20, Duration.ofSeconds(seconds)));
    }

    private static Rendering render(ReferenceRenderer renderer, String name) throws InfometisException, InterruptedException {
        return renderer.render(new RenderRequest(List.of(), new KubernetesObject(Map.of("metadata", Map.of("name", name))), List.of()));
    }
}
