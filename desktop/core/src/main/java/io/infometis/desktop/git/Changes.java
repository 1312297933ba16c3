package io.infometis.desktop.git;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits until something changes in a few folders, or for a time. Where folders cannot be watched (the system's inotify limits, a network
/// file system) it always waits for the time: slower, never deaf.
final class Changes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final Optional<WatchService> service;
    private final Set<Path> watched = new HashSet<>();
    private final Semaphore never = new Semaphore(0);

    private Changes(Optional<WatchService> service) {
        this.service = service;
    }

    static Changes open() {
        try {
            return new Changes(Optional.of(FileSystems.getDefault().newWatchService()));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.info("folders cannot be watched, so they are looked at again and again", e);
            return new Changes(Optional.empty());
        }
    }

    /// Watches these folders too; those that are not there are left for the next call. Whether some are new: what happened in them before was not
    /// seen.
    boolean watch(Set<Path> folders) {
        boolean added = false;
        for (Path folder : folders) {
            if (service.isPresent() && Files.isDirectory(folder) && watched.add(folder)) {
                register(service.get(), folder);
                added = true;
            }
        }
        return added;
    }

    private void register(WatchService watch, Path folder) {
        try {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        } catch (IOException e) {
            LOG.debug("{} cannot be watched", folder, e); // stays among the watched, so that it is not tried each time
        }
    }

    /// Returns at the first change, at the latest after `limit`; whether there was one, as far as folders can be watched.
    boolean await(Duration limit) throws InterruptedException {
        if (service.isEmpty()) {
            never.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS);
            return false;
        }
        WatchKey key = service.get().poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        boolean changed = key != null;
        while (key != null) {
            key.pollEvents();
            if (!key.reset()) {
                watched.remove((Path) key.watchable());
            }
            key = service.get().poll();
        }
        return changed;
    }

    @Override
    public void close() {
        try {
            if (service.isPresent()) {
                service.get().close();
            }
        } catch (IOException | ClosedWatchServiceException e) {
            LOG.debug("the watch did not close", e);
        }
    }
}
