package io.infometis.desktop.git;

import io.infometis.desktop.model.InfometisException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows a repository's HEAD and branches: watches the folders in which refs lie, and looks every 200 ms anyway, which is what counts where
/// there is no native watch. What is told is what the refs say at the moment of looking: a rebase of fifty commits is one change, not fifty.
/// One virtual thread, gone when `close` returns.
public final class RepositoryFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RepositoryFollower.class);
    private static final Duration LOOK = Duration.ofMillis(200);

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
        try (Changes changes = Changes.open()) {
            while (!Thread.currentThread().isInterrupted()) {
                boolean _ = changes.watch(folders());
                boolean _ = changes.await(LOOK); // the refs say what changed
                lookAgain();
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    /// HEAD's folder, where refs are packed, and where the branch's own file lies.
    private Set<Path> folders() {
        Path heads = repository.commonFolder().resolve("refs/heads");
        Set<Path> folders = new HashSet<>(List.of(repository.gitFolder(), repository.commonFolder(), heads));
        folders.add(repository.commonFolder().resolve("reftable"));
        last.map(f -> heads.resolve(f.branch()).getParent()).ifPresent(folders::add);
        return folders;
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
