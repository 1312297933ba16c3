package io.infometis.desktop.model;

import java.util.Optional;

/// The Flux `GitRepository` and its last artifact.
public record SourceView(Optional<Revision> fetched, boolean ready, String reason, String message) {}
