package io.infometis.desktop.model;

import java.time.Instant;
import java.util.Optional;

/// What is known of a stopped environment whose data is kept: when it stopped, the bytes on disk, the revision applied last and the number of
/// objects it had.
public record StoppedFacts(Optional<Instant> stopped, long bytes, Optional<Revision> applied, int objects) {}
