package io.infometis.desktop.watch;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.LayersView;
import io.infometis.desktop.model.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Holds the newest `Workspace`. Every change goes through here, so versions only rise and equal views are dropped.
public final class WorkspaceCell {
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(100).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Consumer<Workspace>> listeners = new CopyOnWriteArrayList<>();
    private Workspace current = Workspace.empty();

    public Workspace get() {
        lock.lock();
        try {
            return current;
        } finally {
            lock.unlock();
        }
    }

    /// One environment as it is now.
    public Optional<EnvironmentView> view(Environment environment) {
        return Optional.ofNullable(get().environments().get(environment.name()));
    }

    /// Puts an environment in, whole.
    public void put(EnvironmentView view) {
        publish(w -> view.equals(w.environments().get(view.environment().name())) ? w : w.with(view));
    }

    /// Puts an environment in that is not there yet.
    public void putIfAbsent(EnvironmentView view) {
        publish(w -> w.environments().containsKey(view.environment().name()) ? w : w.with(view));
    }

    /// Changes an environment that is there; nothing happens when it is not.
    public void change(Environment environment, UnaryOperator<EnvironmentView> change) {
        publish(w -> {
            EnvironmentView before = w.environments().get(environment.name());
            EnvironmentView after = before == null ? null : change.apply(before);
            return after == null || after.equals(before) ? w : w.with(after);
        });
    }

    public void remove(Environment environment) {
        publish(w -> w.environments().containsKey(environment.name()) ? w.without(environment) : w);
    }

    /// Puts the layers of a repository in, whole.
    public void put(LayersView view) {
        publish(w -> view.equals(w.layers().get(view.repository().toString())) ? w : w.with(view));
    }

    public void removeLayers(Path repository) {
        publish(w -> w.layers().containsKey(repository.toString()) ? w.withoutLayers(repository.toString()) : w);
    }

    /// Hears every newer workspace, on the thread that made it, in order; must be quick. Close to stop hearing.
    public Registration listen(Consumer<Workspace> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Waits until the view of an environment gives an answer, or the time is over (then empty).
    public <T> Optional<T> await(Environment environment, Duration limit, Function<EnvironmentView, Optional<T>> answer)
            throws InterruptedException {
        Instant end = Instant.now().plus(limit);
        lock.lockInterruptibly();
        try {
            while (true) {
                EnvironmentView view = current.environments().get(environment.name());
                Optional<T> found = view == null ? Optional.empty() : answer.apply(view);
                long left = Duration.between(Instant.now(), end).toNanos();
                if (found.isPresent() || left <= 0) {
                    return found;
                }
                changed.awaitNanos(Math.min(left, LOOK_AGAIN_NANOS)); // an answer may depend on more than the view
            }
        } finally {
            lock.unlock();
        }
    }

    private void publish(UnaryOperator<Workspace> change) {
        lock.lock();
        try {
            Workspace next = change.apply(current);
            if (next != current) {
                current = next;
                changed.signalAll();
                listeners.forEach(l -> l.accept(next));
            }
        } finally {
            lock.unlock();
        }
    }

    /// What `listen` gives back.
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
