package io.infometis.desktop.git;

import io.infometis.desktop.model.InfometisException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows a work tree: watches its folders, and looks at the times of the files that matter every 400 ms anyway, which is what counts where
/// there is no native watch. One virtual thread, gone when `close` returns; it closes the repository too.
public final class WorkTreeFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkTreeFollower.class);
    private static final Duration LOOK = Duration.ofMillis(400);
    /// An editor writes a file in several steps, Git many files: what comes within this is one change.
    private static final Duration SETTLE = Duration.ofMillis(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);
    private static final int PAUSE_FACTOR = 3;
    private static final int MOST_WATCHED = 2_000;

    private final LocalRepository repository;
    private final WorkTreeListener listener;
    private final Thread thread;
    private Set<Path> folders = Set.of();
    private Set<String> paths = Set.of();
    private Map<Path, Stamp> stamps = Map.of();

    /// What a file's entry says; all zero where there is none.
    private record Stamp(long modified, long size, Object key) {}

    private WorkTreeFollower(LocalRepository repository, WorkTreeListener listener) {
        this.repository = repository;
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("work-tree-" + repository.workTree().getFileName()).unstarted(this::run);
    }

    /// Begins; the listener hears the first time on the follower's thread.
    public static WorkTreeFollower start(LocalRepository repository, WorkTreeListener listener) {
        WorkTreeFollower follower = new WorkTreeFollower(repository, listener);
        follower.thread.start();
        return follower;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (repository; Changes changes = Changes.open()) {
            boolean due = true;
            while (!Thread.currentThread().isInterrupted()) {
                Map<Path, Stamp> now = stamps();
                if (due || !now.equals(stamps)) {
                    stamps = now;
                    pause(look());
                }
                due = changes.watch(folders) || changes.await(LOOK);
                if (due) {
                    Thread.sleep(SETTLE);
                }
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    /// A large tree is not read all the time.
    private static void pause(Duration took) throws InterruptedException {
        Duration pause = took.multipliedBy(PAUSE_FACTOR);
        Thread.sleep(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    private Duration look() {
        long began = System.nanoTime();
        try {
            WorkTree tree = repository.workTreeFiles();
            folders = watched(tree);
            paths = new TreeSet<>(listener.changed(tree));
            stamps = stamps();
        } catch (InfometisException e) {
            LOG.debug("{} cannot be read at this moment; looked at again", repository.workTree(), e);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private Set<Path> watched(WorkTree tree) {
        Set<Path> watched = new HashSet<>(Set.of(repository.gitFolder()));
        tree.folders().stream().limit(MOST_WATCHED).forEach(watched::add);
        return watched;
    }

    private Map<Path, Stamp> stamps() {
        Map<Path, Stamp> stamps = new HashMap<>();
        for (String path : paths) {
            Path file = repository.workTree().resolve(path);
            stamps.computeIfAbsent(file, WorkTreeFollower::stamp);
            Path folder = file.getParent();
            if (folder != null) {
                stamps.computeIfAbsent(folder, WorkTreeFollower::stamp);
            }
        }
        for (String name : List.of("HEAD", "index", "logs/HEAD")) {
            stamps.put(repository.gitFolder().resolve(name), stamp(repository.gitFolder().resolve(name)));
        }
        return stamps;
    }

    private static Stamp stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            FileTime modified = attributes.lastModifiedTime();
            return new Stamp(modified.to(java.util.concurrent.TimeUnit.NANOSECONDS), attributes.size(),
                    String.valueOf(attributes.fileKey()));
        } catch (IOException _) {
            return new Stamp(0, 0, "");
        }
    }
}
