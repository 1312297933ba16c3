package io.infometis.desktop.ui;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.LayersView;
import io.infometis.desktop.model.OverlayView;
import io.infometis.desktop.model.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What the frame shows: the newest workspace, the environment selected, the place, and whether the agent answers.
public final class ShellModel {
    /// The environment that a developer begins with.
    public static final Environment DEV = new Environment("dev");

    private final ReadOnlyObjectWrapper<Workspace> workspace = new ReadOnlyObjectWrapper<>(Workspace.empty());
    private final ReadOnlyObjectWrapper<Link> link = new ReadOnlyObjectWrapper<>(new Link.Connecting(""));
    private final ReadOnlyObjectWrapper<Screen> screen = new ReadOnlyObjectWrapper<>(new Screen.Connecting());
    private final ObjectProperty<Environment> selected = new SimpleObjectProperty<>(DEV);
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.LAYERS);
    private boolean heard;

    public ShellModel() {
        selected.addListener(_ -> follow());
    }

    /// Takes a newer workspace; on the JavaFX thread.
    public void show(Workspace newer) {
        heard = true;
        workspace.set(newer);
        follow();
    }

    /// Takes the state of the connection; on the JavaFX thread.
    public void linked(Link state) {
        link.set(state);
    }

    private void follow() {
        if (heard) {
            screen.set(Screen.of(workspace.get(), selected.get()));
        }
    }

    public ReadOnlyObjectProperty<Workspace> workspace() {
        return workspace.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Link> link() {
        return link.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Screen> screen() {
        return screen.getReadOnlyProperty();
    }

    public ObjectProperty<Environment> selected() {
        return selected;
    }

    public ObjectProperty<Place> place() {
        return place;
    }

    /// The selected environment, if it was ever started.
    public Optional<EnvironmentView> environment() {
        return Optional.ofNullable(workspace.get().environments().get(selected.get().name()));
    }

    /// Every environment that was started, and those that the repositories in use have; dev first.
    public List<Environment> environments() {
        Stream<String> started = workspace.get().environments().keySet().stream();
        Stream<String> declared = workspace.get().layers().values().stream().map(LayersView::overlays).flatMap(List::stream)
                .map(OverlayView::environment).flatMap(Optional::stream).map(Environment::name);
        TreeSet<String> names = new TreeSet<>(Order.BY_STAGE);
        Stream.concat(started, declared).forEach(names::add);
        return names.stream().map(Environment::new).toList();
    }
}
