package io.infometis.desktop.watch;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The repositories that environments use, each with the watcher of its layers: one, however many environments use it.
public final class Repositories implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Repositories.class);

    private final WorkspaceCell cell;
    private final Map<Environment, Path> used = new HashMap<>();
    private final Map<Path, LayersWatcher> watchers = new HashMap<>();

    public Repositories(WorkspaceCell cell) {
        this.cell = cell;
    }

    /// From here on the environment uses this repository (the folder of its work tree) and no other. One that cannot be opened has no layers.
    public synchronized void use(Environment environment, Path repository) {
        used.put(environment, repository);
        drop();
        if (!watchers.containsKey(repository)) {
            try {
                watchers.put(repository, LayersWatcher.start(repository, cell));
            } catch (InfometisException e) {
                LOG.info("The layers of {} are not shown: {}", repository, e.problem().what());
            }
        }
    }

    /// As `use`, for an environment that uses none yet.
    public synchronized void useIfNone(Environment environment, Path repository) {
        if (!used.containsKey(environment)) {
            use(environment, repository);
        }
    }

    /// The environment is gone; its repository's layers with it, unless another uses them.
    public synchronized void release(Environment environment) {
        used.remove(environment);
        drop();
    }

    /// The repository in use that lies at the folder.
    public synchronized Optional<Path> find(Path folder) {
        return used.values().stream().filter(folder::equals).findFirst();
    }

    @Override
    public synchronized void close() {
        used.clear();
        drop();
    }

    private void drop() {
        watchers.entrySet().removeIf(e -> {
            boolean unused = !used.containsValue(e.getKey());
            if (unused) {
                e.getValue().close();
            }
            return unused;
        });
    }
}
