package io.infometis.desktop.agent;

import io.infometis.desktop.devenv.EnvironmentHome;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KustomizationView;
import io.infometis.desktop.model.Revision;
import io.infometis.desktop.model.StoppedFacts;
import io.infometis.desktop.model.Workspace;
import io.infometis.desktop.process.Directories;
import io.infometis.desktop.watch.Repositories;
import io.infometis.desktop.watch.Views;
import io.infometis.desktop.watch.WorkspaceCell;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps on disk what environments last applied, and tells it of those that do not run. What was seen is written while an environment runs, so
/// that it survives whatever ends the agent. One virtual thread reads and writes.
final class KeptFacts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptFacts.class);

    private final WorkspaceCell cell;
    private final Function<Environment, EnvironmentHome> homes;
    private final Map<Environment, EnvironmentHome.Last> seen = new ConcurrentHashMap<>();
    private final Map<Environment, EnvironmentHome.Last> written = new HashMap<>();
    private final Set<Environment> forgotten = new HashSet<>();
    private final Semaphore news = new Semaphore(0);
    private final WorkspaceCell.Registration registration;
    private final Thread thread;

    private KeptFacts(WorkspaceCell cell, Function<Environment, EnvironmentHome> homes, Runnable first) {
        this.cell = cell;
        this.homes = homes;
        this.registration = cell.listen(this::changed);
        this.thread = Thread.ofVirtual().name("kept-facts").unstarted(() -> run(first));
    }

    /// Puts every environment that has data into the workspace, soon, and goes on from there.
    static KeptFacts start(Directories directories, WorkspaceCell cell, Repositories repositories,
            Function<Environment, EnvironmentHome> homes) {
        KeptFacts facts = new KeptFacts(cell, homes, () -> StoppedEnvironments.show(directories, cell, repositories, homes));
        facts.thread.start();
        return facts;
    }

    /// The data of an environment is about to be removed: nothing more is written into it until it is started again.
    synchronized void forget(Environment environment) {
        forgotten.add(environment);
        seen.remove(environment);
        written.remove(environment);
    }

    /// Writes what waits to be written, and ends.
    @Override
    public void close() {
        registration.close();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        all(cell.get());
    }

    private void changed(Workspace workspace) {
        workspace.environments().values().forEach(v -> revision(v)
                .ifPresent(r -> seen.put(v.environment(), new EnvironmentHome.Last(Optional.empty(), Optional.of(r), v.objects().size()))));
        news.release();
    }

    /// The revision that all Kustomizations have applied.
    private static Optional<Revision> revision(EnvironmentView view) {
        List<Optional<Revision>> applied = view.kustomizations().stream().map(KustomizationView::applied).distinct().toList();
        return applied.size() == 1 ? applied.getFirst() : Optional.empty();
    }

    private void run(Runnable first) {
        try {
            first.run();
            while (!Thread.currentThread().isInterrupted()) {
                news.acquire();
                news.drainPermits();
                all(cell.get());
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    private synchronized void all(Workspace workspace) {
        for (EnvironmentView view : workspace.environments().values()) {
            try {
                one(view);
            } catch (InfometisException e) {
                LOG.warn("What is known of {} is not kept: {}", view.environment(), e.getMessage());
            }
        }
    }

    private void one(EnvironmentView view) throws InfometisException {
        Environment environment = view.environment();
        boolean stopped = view.state() instanceof EnvironmentState.Stopped;
        EnvironmentHome home = homes.apply(environment);
        if (!stopped) {
            forgotten.remove(environment);
        }
        if (forgotten.contains(environment) || home.facts().isEmpty()) {
            return;
        }
        EnvironmentHome.Last last = seen.get(environment);
        if (last != null && stopped) {
            seen.remove(environment);
            home.keepLast(new EnvironmentHome.Last(Optional.of(Instant.now()), last.applied(), last.objects()));
        } else if (last != null && !last.equals(written.put(environment, last))) {
            home.keepLast(last);
        }
        if (stopped && view.stopped().isEmpty()) {
            tell(environment, home);
        }
    }

    private void tell(Environment environment, EnvironmentHome home) throws InfometisException {
        EnvironmentHome.Last last = home.last();
        StoppedFacts facts = new StoppedFacts(last.stopped(), DiskUse.of(home.folder()), last.applied(), last.objects());
        cell.change(environment, v -> v.state() instanceof EnvironmentState.Stopped ? Views.withStopped(v, facts) : v);
    }
}
