package io.infometis.desktop.reference;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProcessProblem;
import io.infometis.desktop.process.LineChild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running renderer with a folder of its own for what it lays out: killed, it cannot clean up.
final class RenderChild implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RenderChild.class);
    private final LineChild child;
    private final Path temporary;

    private RenderChild(LineChild child, Path temporary) {
        this.child = child;
        this.temporary = temporary;
    }

    static RenderChild start(Path program, long memory) throws InfometisException, IOException {
        Path temporary = Files.createTempDirectory("infometis-render-").toRealPath();
        return new RenderChild(LineChild.start(List.of(program.toString(), "serve", "--memory-bytes", Long.toString(memory), "--temp",
                temporary.toString())), temporary);
    }

    String ask(String line, Duration limit) throws InfometisException, InterruptedException {
        return child.ask(line, limit);
    }

    boolean isAlive() {
        return child.isAlive();
    }

    /// Whether it ended for want of memory, or of stack, which Go reports in these words.
    static boolean ranOut(ProcessProblem.CommandFailed failed) {
        return Stream.of("out of memory", "cannot allocate memory", "goroutine stack exceeds", "failed to create new OS thread", "mmap")
                .anyMatch(failed.output()::contains);
    }

    @Override
    public void close() {
        child.close();
        try (Stream<Path> files = Files.walk(temporary)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.debug("{} is left behind", temporary, e);
        }
    }
}
