package io.infometis.desktop.model;

import java.nio.file.Path;
import java.util.Optional;

/// The user's repository as an environment sees it. `head` is the commit followed, `served` the one the cluster is given,
/// `heldBack` the reason why they differ on purpose (the gate).
public record RepositoryView(Path folder, Follows follows, Optional<String> head, Optional<Revision> served,
        Optional<ReportedProblem> heldBack) {}
