package io.infometis.desktop.model;

import java.time.Instant;
import java.util.Optional;

/// Whether what is shown is live: `staleSince` is set while the cluster does not answer our heartbeat.
public record WatchState(Optional<Instant> staleSince) {}
