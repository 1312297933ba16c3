package io.infometis.desktop.agent;

import io.infometis.desktop.git.WorkTreeText;
import io.infometis.desktop.model.FileProblem;
import io.infometis.desktop.model.FileText;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.LayersView;
import io.infometis.desktop.watch.Repositories;
import io.infometis.desktop.watch.WorkspaceCell;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads files of the repositories in use, and of no others.
final class RepositoryFiles {
    private RepositoryFiles() {
    }

    static FileText read(Repositories repositories, WorkspaceCell cell, Path repository, String path)
            throws InfometisException, InterruptedException {
        Path used = repositories.find(repository.normalize())
                .orElseThrow(() -> new InfometisException(new FileProblem.NotInUse(repository)));
        List<String> edited = Optional.ofNullable(cell.get().layers().get(used.toString())).map(LayersView::edited).orElse(List.of());
        return WorkTreeText.read(used, path, edited);
    }
}
