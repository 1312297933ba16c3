package io.infometis.desktop.devenv;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.model.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// Runs the steps of a start one by one and tells each: began, ended, failed.
final class Progress {
    private final ProgressListener listener;
    private final Consumer<Step> entered;
    private Step current = Step.CHECK_REPOSITORY;

    /// The work of a step; its result is the next step's input.
    interface Work<T> {
        T run() throws InfometisException, InterruptedException;
    }

    Progress(ProgressListener listener, Consumer<Step> entered) {
        this.listener = listener;
        this.entered = entered;
    }

    <T> T step(Step step, Work<T> work) throws InfometisException, InterruptedException {
        current = step;
        Instant began = Instant.now();
        entered.accept(step);
        listener.on(new ProgressEvent.StepStarted(step, began));
        boolean done = false;
        try {
            T result = work.run();
            done = true;
            return result;
        } finally {
            Duration took = Duration.between(began, Instant.now());
            listener.on(done ? new ProgressEvent.StepEnded(step, took, false) : new ProgressEvent.StepFailed(step, took));
        }
    }

    void note(String text) {
        listener.on(new ProgressEvent.Note(Optional.of(current), text));
    }

    Step current() {
        return current;
    }

    ProgressListener listener() {
        return listener;
    }
}
