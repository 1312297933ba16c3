package io.infometis.desktop.ui.common;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Brings values of other threads to the JavaFX thread, the newest only: however many arrive while it is busy, one is shown.
public final class FxLatest<T> implements Consumer<T> {
    private final Executor fx;
    private final Consumer<T> show;
    private final AtomicReference<@Nullable T> pending = new AtomicReference<>();

    /// @param fx  `Platform::runLater`; in tests `Runnable::run`
    public FxLatest(Executor fx, Consumer<T> show) {
        this.fx = fx;
        this.show = show;
    }

    @Override
    public void accept(T value) {
        if (pending.getAndSet(value) == null) {
            fx.execute(() -> {
                T newest = pending.getAndSet(null);
                if (newest != null) {
                    show.accept(newest);
                }
            });
        }
    }
}
