package io.infometis.desktop.git;

import io.infometis.desktop.model.InfometisException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows a repository's HEAD and branches: watches the folders in which refs lie, and looks anyway every 200 ms at three files' times and
/// names, which is what the JDK would do where it has no native watch. One virtual thread.
public final class RepositoryFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RepositoryFollower.class);
    private static final long LOOK_MILLIS = 200;

    private final LocalRepository repository;
    private final FollowPolicy policy;
    private final FollowListener listener;
    private final Thread thread;
    private Optional<Followed> last = Optional.empty();

    private RepositoryFollower(LocalRepository repository, String name, FollowPolicy policy, FollowListener listener) {
        this.repository = repository;
        this.policy = policy;
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("follow-" + name).unstarted(this::run);
    }

    /// Tells what is followed now, on this thread, then every change on its own.
    public static RepositoryFollower start(LocalRepository repository, String name, FollowPolicy policy, FollowListener listener)
            throws InfometisException {
        RepositoryFollower follower = new RepositoryFollower(repository, name, policy, listener);
        follower.look();
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
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            Set<Path> watched = new HashSet<>();
            while (!Thread.currentThread().isInterrupted()) {
                register(watch, watched);
                WatchKey key = watch.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (key != null) {
                    key.pollEvents();
                    if (!key.reset()) {
                        watched.remove((Path) key.watchable());
                    }
                }
                lookAgain();
            }
        } catch (InterruptedException _) {
            // closed
        } catch (IOException e) {
            LOG.warn("{} cannot be watched", repository.gitFolder(), e);
        }
    }

    /// HEAD's folder, and every folder of refs that there is.
    private void register(WatchService watch, Set<Path> watched) throws IOException {
        Set<Path> folders = new HashSet<>(List.of(repository.gitFolder(), repository.commonFolder()));
        Path heads = repository.commonFolder().resolve("refs/heads");
        folders.add(heads);
        last.ifPresent(f -> folders.add(heads.resolve(f.branch()).getParent()));
        for (Path folder : folders) {
            if (Files.isDirectory(folder) && watched.add(folder)) {
                folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            }
        }
    }

    private void lookAgain() {
        try {
            look();
        } catch (InfometisException e) {
            LOG.debug("{} cannot be read at this moment; looked at again", repository.gitFolder(), e);
        }
    }

    private void look() throws InfometisException {
        Optional<Followed> now = policy.now(repository, last);
        if (!now.equals(last)) {
            last = now;
            now.ifPresent(listener::followed);
        }
    }
}
