package io.infometis.desktop.ui;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ReportedProblem;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Runs blocking work on virtual threads and brings its end to the JavaFX thread.
public final class Background {
    private final Executor workers;
    private final Executor fx;
    private volatile Consumer<ReportedProblem> problems = _ -> {
    };

    /// Work that blocks.
    @FunctionalInterface
    public interface Work<T> {
        T run() throws InfometisException, InterruptedException;
    }

    public Background(Executor workers, Executor fx) {
        this.workers = workers;
        this.fx = fx;
    }

    /// On virtual threads, back through `fx`.
    public static Background virtual(Executor fx) {
        return new Background(task -> Thread.ofVirtual().name("window-work").start(task), fx);
    }

    /// Who shows a problem that nobody else takes; called on the JavaFX thread.
    public void onProblem(Consumer<ReportedProblem> listener) {
        problems = listener;
    }

    /// Runs the work; then `done` with its result, or the problem's listener.
    public <T> void run(Work<T> work, Consumer<T> done) {
        run(work, done, p -> problems.accept(p));
    }

    /// Runs the work; then one of both on the JavaFX thread. An interrupted work ends silently: somebody cancelled it.
    public <T> void run(Work<T> work, Consumer<T> done, Consumer<ReportedProblem> failed) {
        workers.execute(() -> {
            try {
                T result = work.run();
                fx.execute(() -> done.accept(result));
            } catch (InfometisException e) {
                ReportedProblem problem = ReportedProblem.of(e.problem());
                fx.execute(() -> failed.accept(problem));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
