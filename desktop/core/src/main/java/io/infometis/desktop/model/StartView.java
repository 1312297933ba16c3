package io.infometis.desktop.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A start as it goes on, or as it ended last: every step in order, the parts that move, and the newest sentences (at most `LINES`), each with its
/// step. Seen by every client, whoever asked for the start.
public record StartView(StartRequest request, Instant began, List<StepView> steps, List<PartView> parts, List<Line> lines) {
    public static final int LINES = 200;

    /// One step; `took` is set when it ended, `began` when it began.
    public record StepView(Step step, StepState state, Optional<Instant> began, Optional<Duration> took) {}

    /// Where a step is.
    public enum StepState {
        WAITING,
        RUNNING,
        DONE,
        SKIPPED,
        FAILED
    }

    /// One part: `done` of `total` are bytes or packages (`unit`); total 0 = not known yet.
    public record PartView(String part, PartPhase phase, long done, long total, String unit, Duration elapsed) {}

    /// One sentence.
    public record Line(Instant at, Optional<Step> step, String text) {}
}
