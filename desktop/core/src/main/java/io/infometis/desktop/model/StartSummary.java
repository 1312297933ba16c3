package io.infometis.desktop.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// What a start ended with: the revision applied, how many of the objects are healthy, the objects by kind, and where things lie.
public record StartSummary(Environment environment, String provider, Optional<Revision> applied, int healthy, int objects,
        SortedMap<String, Integer> byKind, Path repository, Path logs, Path kubeconfig, List<String> notes, Duration took) {}
