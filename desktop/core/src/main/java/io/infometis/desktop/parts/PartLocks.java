package io.infometis.desktop.parts;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.PartPhase;
import io.infometis.desktop.model.PartProblem;
import io.infometis.desktop.process.Directories;
import io.infometis.desktop.process.Waiting;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/// One lock per part, held while it is fetched, over all processes that share the cache: the second one waits, says so, and finds it done.
record PartLocks(Path root) {
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final Duration LOOK = Duration.ofMillis(100);
    /// Threads of this process: closing a second channel on a lock file would drop the lock that the first holds (POSIX).
    private static final ConcurrentMap<Path, Semaphore> OURS = new ConcurrentHashMap<>();

    /// A held lock.
    record Held(FileChannel channel, Semaphore ours) implements AutoCloseable {
        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException _) {
                // the lock ends with the process at the latest
            } finally {
                ours.release();
            }
        }
    }

    Held take(Progress progress) throws InfometisException, InterruptedException {
        Path file = Directories.ensure(root.resolve(".locks")).resolve(progress.part() + ".lock");
        Optional<Held> now = attempt(file);
        if (now.isPresent()) {
            return now.get();
        }
        progress.tell(PartPhase.WAITING);
        progress.note("Another process is fetching " + progress.part() + "; waiting for it.");
        return Waiting.until("another process that fetches " + progress.part(), LONGEST, LOOK, () -> attempt(file));
    }

    private static Optional<Held> attempt(Path file) throws InfometisException {
        Semaphore ours = OURS.computeIfAbsent(file.toAbsolutePath(), _ -> new Semaphore(1));
        if (!ours.tryAcquire()) {
            return Optional.empty();
        }
        Optional<Held> held = Optional.empty();
        try {
            held = lock(file, ours);
            return held;
        } catch (IOException e) {
            throw new InfometisException(new PartProblem.CacheUnusable(file, e.toString()), e);
        } finally {
            if (held.isEmpty()) {
                ours.release();
            }
        }
    }

    private static Optional<Held> lock(Path file, Semaphore ours) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new Held(channel, ours));
    }
}
