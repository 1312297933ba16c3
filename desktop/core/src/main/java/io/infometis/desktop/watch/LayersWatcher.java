package io.infometis.desktop.watch;

import io.infometis.desktop.git.LocalRepository;
import io.infometis.desktop.git.WorkTree;
import io.infometis.desktop.git.WorkTreeFollower;
import io.infometis.desktop.git.WorkTreeListener;
import io.infometis.desktop.model.FileView;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.LayersView;
import io.infometis.desktop.model.OverlayView;
import io.infometis.desktop.overlay.LayersReader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Keeps the layers of one repository's work tree in the workspace; overlays that did not change stay the same objects.
final class LayersWatcher implements WorkTreeListener, AutoCloseable {
    private final Path repository;
    private final WorkspaceCell cell;
    private final WorkTreeFollower follower;
    private Optional<LayersView> last = Optional.empty(); // touched by the follower's thread only

    private LayersWatcher(LocalRepository repository, WorkspaceCell cell) {
        this.repository = repository.workTree();
        this.cell = cell;
        this.follower = WorkTreeFollower.start(repository, this::changed);
    }

    static LayersWatcher start(Path repository, WorkspaceCell cell) throws InfometisException {
        return new LayersWatcher(LocalRepository.open(repository), cell);
    }

    @Override
    public Collection<String> changed(WorkTree tree) throws InfometisException {
        LayersView read = LayersReader.read(tree.files(), new LayersReader.Origin(repository, tree.commit(), tree.edited()));
        LayersView shared = last.map(l -> share(l, read)).orElse(read);
        last = Optional.of(shared);
        cell.put(shared);
        return shared.overlays().stream().flatMap(o -> o.files().stream()).map(FileView::path).toList();
    }

    private static LayersView share(LayersView before, LayersView now) {
        Map<String, OverlayView> known = before.overlays().stream().collect(Collectors.toMap(OverlayView::folder, Function.identity()));
        return new LayersView(now.repository(), now.commit(), now.edited(),
                now.overlays().stream().map(o -> o.equals(known.get(o.folder())) ? known.getOrDefault(o.folder(), o) : o).toList(),
                now.edges(), now.problems(), now.notes());
    }

    /// Nothing is published after it returns.
    @Override
    public void close() {
        follower.close();
        cell.removeLayers(repository);
    }
}
