package io.infometis.desktop.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a start, stop or fetch tells while it runs.
public sealed interface ProgressEvent {
    /// A step began.
    record StepStarted(Step step, Instant at) implements ProgressEvent {}

    /// A step ended well; `alreadyThere` when nothing had to be done.
    record StepEnded(Step step, Duration took, boolean alreadyThere) implements ProgressEvent {}

    /// A step failed; the problem itself ends the call.
    record StepFailed(Step step, Duration took) implements ProgressEvent {}

    /// One part moved on. `done` of `total` are bytes or packages (`unit`); total 0 = not known yet.
    record PartProgress(String part, PartPhase phase, long done, long total, String unit, Duration elapsed) implements ProgressEvent {}

    /// A sentence worth a line: a provider's reason, a note on the repository.
    record Note(Optional<Step> step, String text) implements ProgressEvent {}
}
