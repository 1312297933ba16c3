package io.infometis.desktop.ui;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.ReportedProblem;
import io.infometis.desktop.model.Workspace;

/// What the window shows of the selected environment. It follows from the workspace alone: no click changes it.
public sealed interface Screen {
    /// Nothing is known yet.
    record Connecting() implements Screen {}

    /// No environment was ever started.
    record FirstRun() implements Screen {}

    /// The selected environment was never started; others were.
    record Absent(Environment environment) implements Screen {}

    record Starting(EnvironmentView view) implements Screen {}

    record Failed(EnvironmentView view, ReportedProblem problem) implements Screen {}

    record Stopped(EnvironmentView view) implements Screen {}

    record Stopping(EnvironmentView view) implements Screen {}

    record Running(EnvironmentView view) implements Screen {}

    static Screen of(Workspace workspace, Environment selected) {
        EnvironmentView view = workspace.environments().get(selected.name());
        if (view == null) {
            return workspace.environments().isEmpty() ? new FirstRun() : new Absent(selected);
        }
        return switch (view.state()) {
            case EnvironmentState.Starting _ -> new Starting(view);
            case EnvironmentState.Failed failed -> new Failed(view, failed.problem());
            case EnvironmentState.Stopped _ -> new Stopped(view);
            case EnvironmentState.Stopping _ -> new Stopping(view);
            case EnvironmentState.Running _ -> new Running(view);
        };
    }
}
