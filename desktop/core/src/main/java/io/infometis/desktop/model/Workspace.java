package io.infometis.desktop.model;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.Collections;

/// Everything the agent shows, immutable; a newer one has a higher version. Parts that did not change are the same objects.
public record Workspace(long version, SortedMap<String, EnvironmentView> environments) {
    public static Workspace empty() {
        return new Workspace(0, Collections.emptySortedMap());
    }

    /// The same with one environment's view replaced.
    public Workspace with(EnvironmentView view) {
        SortedMap<String, EnvironmentView> next = new TreeMap<>(environments);
        next.put(view.environment().name(), view);
        return new Workspace(version + 1, Collections.unmodifiableSortedMap(next));
    }

    /// The same without one environment.
    public Workspace without(Environment environment) {
        SortedMap<String, EnvironmentView> next = new TreeMap<>(environments);
        next.remove(environment.name());
        return new Workspace(version + 1, Collections.unmodifiableSortedMap(next));
    }
}
