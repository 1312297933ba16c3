package io.infometis.desktop.ui;

import io.infometis.desktop.model.AgentInfo;
import io.infometis.desktop.model.ReportedProblem;

/// Whether the agent answers.
public sealed interface Link {
    /// It is looked for, or started; `doing` is what goes on just now, empty while that is quick.
    record Connecting(String doing) implements Link {}

    /// It answers.
    record Connected(AgentInfo agent) implements Link {}

    /// It ended, or does not answer; it is started again unless `again` is false (another protocol runs, a person has to decide).
    record Lost(ReportedProblem problem, boolean again) implements Link {}
}
