package io.infometis.desktop.ui;

import io.infometis.desktop.model.DeletePlan;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.model.StartRequest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// What can be done to an environment. Each asks the agent and returns at once; the screen changes when the workspace does.
public final class Actions {
    private final AgentSession session;
    private final Background background;
    private final Path workingDirectory;

    public Actions(AgentSession session, Background background, Path workingDirectory) {
        this.session = session;
        this.background = background;
        this.workingDirectory = workingDirectory;
    }

    /// Starts with what was kept of the environment, or the repository that the agent finds. Its problem is the screen's own.
    public void start(Environment environment) {
        start(new StartRequest(environment, Optional.empty(), Optional.empty(), Optional.empty(), workingDirectory));
    }

    public void start(StartRequest request) {
        background.run(() -> session.call(a -> a.start(request, ProgressListener.silent())), _ -> {
        }, _ -> {
            // the workspace tells of it: EnvironmentState.Failed
        });
    }

    public void cancelStart(Environment environment) {
        background.run(() -> session.call(a -> {
            a.cancelStart(environment);
            return environment;
        }), _ -> {
        });
    }

    public void stop(Environment environment) {
        background.run(() -> session.call(a -> {
            a.stop(environment, ProgressListener.silent());
            return environment;
        }), _ -> {
        });
    }

    /// Gives what a delete would remove, to be read before.
    public void deletePlan(Environment environment, Consumer<DeletePlan> then) {
        background.run(() -> session.call(a -> a.deletePlan(environment)), then);
    }

    public void delete(Environment environment) {
        background.run(() -> session.call(a -> {
            a.delete(environment, ProgressListener.silent());
            return environment;
        }), _ -> {
        });
    }

    /// Asks Flux to reconcile now; `anyway` also serves what the gate holds back.
    public void reconcile(Environment environment, boolean anyway) {
        background.run(() -> session.call(a -> {
            a.reconcile(environment, anyway);
            return environment;
        }), _ -> {
        });
    }

    public void resume(Environment environment) {
        background.run(() -> session.call(a -> {
            a.resume(environment);
            return environment;
        }), _ -> {
        });
    }

    public Path workingDirectory() {
        return workingDirectory;
    }
}
