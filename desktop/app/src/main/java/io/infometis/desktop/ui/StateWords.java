package io.infometis.desktop.ui;

import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.ui.common.Messages;

/// Where an environment is in its life, in a word.
public final class StateWords {
    private StateWords() {
    }

    public static String of(EnvironmentState state) {
        return switch (state) {
            case EnvironmentState.Stopped _ -> Messages.get("state.stopped");
            case EnvironmentState.Starting _ -> Messages.get("state.starting");
            case EnvironmentState.Running _ -> Messages.get("state.running");
            case EnvironmentState.Failed _ -> Messages.get("state.failed");
            case EnvironmentState.Stopping _ -> Messages.get("state.stopping");
        };
    }
}
