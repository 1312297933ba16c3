package io.infometis.desktop.ui;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentState;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.ui.settings.Settings;
import io.infometis.desktop.ui.settings.SettingsFile;
import java.util.List;

/// What closing the window does with what runs: asks once, or does what the user said last time. The agent ends by itself when nothing runs.
final class Closing {
    private final ShellModel model;
    private final AgentSession session;
    private final Background background;
    private final Dialogs dialogs;
    private final SettingsFile settings;

    Closing(ShellModel model, AgentSession session, Background background, Dialogs dialogs, SettingsFile settings) {
        this.model = model;
        this.session = session;
        this.background = background;
        this.dialogs = dialogs;
        this.settings = settings;
    }

    /// Calls `close`, now or when what runs was stopped; not at all when the user thinks better of it.
    void request(Runnable close) {
        List<Environment> running = running();
        if (running.isEmpty() || !(model.link().get() instanceof Link.Connected)) {
            close.run();
            return;
        }
        switch (settings.get().onClose()) {
            case KEEP -> close.run();
            case STOP -> stop(running, close);
            case ASK -> dialogs.closing(running.stream().map(Environment::name).toList(), (stop, remember) -> {
                if (remember) {
                    remember(stop ? Settings.OnClose.STOP : Settings.OnClose.KEEP);
                }
                if (stop) {
                    stop(running, close);
                } else {
                    close.run();
                }
            });
        }
    }

    private List<Environment> running() {
        return model.workspace().get().environments().values().stream().filter(Closing::runs).map(EnvironmentView::environment).toList();
    }

    private static boolean runs(EnvironmentView view) {
        return switch (view.state()) {
            case EnvironmentState.Starting _,EnvironmentState.Running _,EnvironmentState.Stopping _ -> true;
            case EnvironmentState.Stopped _,EnvironmentState.Failed _ -> false;
        };
    }

    private void remember(Settings.OnClose choice) {
        settings.keep(settings.get().withOnClose(choice));
    }

    private void stop(List<Environment> running, Runnable close) {
        dialogs.stopping(running.stream().map(Environment::name).toList());
        background.run(() -> session.call(a -> {
            for (Environment environment : running) {
                a.cancelStart(environment);
                a.stop(environment, ProgressListener.silent());
            }
            return running;
        }), _ -> close.run());
    }
}
