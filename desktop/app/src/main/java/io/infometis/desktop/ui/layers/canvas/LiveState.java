package io.infometis.desktop.ui.layers.canvas;

import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.ui.common.Messages;
import io.infometis.desktop.ui.common.Status;
import java.util.stream.Stream;

/// How an environment's cluster is, as shape and word: what is old beats everything, then where it is in its life, then the worst of what it holds.
record LiveState(Status status, String word) {
    static LiveState of(EnvironmentView view) {
        return view.watch().staleSince().isPresent() ? new LiveState(Status.STALE, Status.STALE.word()) : switch (view.state()) {
            case EnvironmentState.Stopped _ -> new LiveState(Status.WAITING, Messages.get("state.stopped"));
            case EnvironmentState.Starting _ -> new LiveState(Status.RECONCILING, Messages.get("state.starting"));
            case EnvironmentState.Failed _ -> new LiveState(Status.FAILED, Messages.get("state.failed"));
            case EnvironmentState.Stopping _ -> new LiveState(Status.WAITING, Messages.get("state.stopping"));
            case EnvironmentState.Running _ -> running(view);
        };
    }

    private static LiveState running(EnvironmentView view) {
        Status worst = Status.worst(Stream.concat(Stream.of(Status.of(view.applied())),
                view.objects().stream().map(o -> Status.of(o.health()))).toList());
        return new LiveState(worst, worst.word());
    }
}
