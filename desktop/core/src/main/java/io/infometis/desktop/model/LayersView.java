package io.infometis.desktop.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The overlays of one repository as they lie in its work tree, with the edges between them. `commit` is HEAD's, empty before the first one;
/// `edited` names the files that differ from it; `problems` are what is wrong, in the order met: the rest is shown all the same.
public record LayersView(Path repository, Optional<String> commit, List<String> edited, List<OverlayView> overlays, List<OverlayEdge> edges,
        List<ReportedProblem> problems, List<String> notes) {}
