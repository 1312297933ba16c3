package io.infometis.desktop.model;

import java.time.Instant;

/// Where an environment is in its life.
public sealed interface EnvironmentState {
    /// Nothing of it runs; data may be kept.
    record Stopped() implements EnvironmentState {}

    /// A start is at this step.
    record Starting(Step step, Instant since) implements EnvironmentState {}

    /// Everything runs.
    record Running(Instant since) implements EnvironmentState {}

    /// A start ended at this step, or a running environment lost what it stands on.
    record Failed(Step step, ReportedProblem problem) implements EnvironmentState {}

    /// An ordered stop is under way.
    record Stopping(Instant since) implements EnvironmentState {}
}
