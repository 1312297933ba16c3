package io.infometis.desktop.ui;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.Workspace;
import io.infometis.desktop.ui.start.FailedView;
import io.infometis.desktop.ui.start.FirstRunView;
import io.infometis.desktop.ui.start.StartingView;
import io.infometis.desktop.ui.states.Banners;
import io.infometis.desktop.ui.states.EmptyState;
import io.infometis.desktop.ui.states.StateViews;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The views, made when they are first needed. A view stays the same while its kind of screen does, so that nothing loses its place.
final class Screens {
    private final Supplier<FirstRunView> firstRun;
    private final Supplier<StartingView> starting;
    private final Supplier<FailedView> failed;
    private final Supplier<Node> connecting;
    private final PlaceView layers;
    private final Supplier<Node> settings;
    private final StateViews states;
    private final Banners banners;
    private @Nullable Screen shown;
    private @Nullable Node view;
    private @Nullable FirstRunView first;

    Screens(Supplier<Node> connecting, Supplier<FirstRunView> firstRun, Supplier<StartingView> starting, Supplier<FailedView> failed,
            PlaceView layers,
            Supplier<Node> settings, StateViews states, Banners banners) {
        this.connecting = connecting;
        this.firstRun = firstRun;
        this.starting = starting;
        this.failed = failed;
        this.layers = layers;
        this.settings = settings;
        this.states = states;
        this.banners = banners;
    }

    List<Node> banners(EnvironmentView running) {
        return banners.of(running);
    }

    /// The first-run screen, whatever else there is.
    Node firstRun() {
        FirstRunView made = first == null ? firstRun.get() : first;
        first = made;
        return made;
    }

    Node of(Place place, Screen screen, Workspace workspace) {
        if (place == Place.SETTINGS) {
            return settings.get();
        }
        Node before = shown != null && shown.getClass() == screen.getClass() ? view : null;
        Node now = node(screen, before, workspace);
        shown = screen;
        view = now;
        return now;
    }

    private Node node(Screen screen, @Nullable Node before, Workspace workspace) {
        return switch (screen) {
            case Screen.Connecting _ -> connecting.get();
            case Screen.FirstRun _ -> firstRun();
            case Screen.Absent absent -> absent.equals(shown) && before != null ? before : states.absent(absent.environment());
            case Screen.Starting s -> {
                StartingView same = before instanceof StartingView v ? v : starting.get();
                same.show(s.view());
                yield same;
            }
            case Screen.Failed f -> {
                FailedView same = before instanceof FailedView v ? v : failed.get();
                same.show(f.view(), f.problem());
                yield same;
            }
            case Screen.Stopped s -> s.equals(shown) && before != null ? before : states.stopped(s.view());
            case Screen.Stopping s -> before instanceof EmptyState same ? same : states.stopping(s.view());
            case Screen.Running r -> {
                layers.show(workspace, r.view());
                yield layers.node();
            }
        };
    }
}
