package io.infometis.desktop.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything the agent shows, immutable; a newer one has a higher version. Parts that did not change are the same objects. `environments` is by
/// name; `layers` by the folder of the repository, for every repository that an environment uses.
public record Workspace(long version, SortedMap<String, EnvironmentView> environments, SortedMap<String, LayersView> layers) {
    public static Workspace empty() {
        return new Workspace(0, Collections.emptySortedMap(), Collections.emptySortedMap());
    }

    /// The same with one environment's view replaced.
    public Workspace with(EnvironmentView view) {
        return new Workspace(version + 1, put(environments, view.environment().name(), view), layers);
    }

    /// The same without one environment.
    public Workspace without(Environment environment) {
        return new Workspace(version + 1, remove(environments, environment.name()), layers);
    }

    /// The same with one repository's layers replaced.
    public Workspace with(LayersView view) {
        return new Workspace(version + 1, environments, put(layers, view.repository().toString(), view));
    }

    /// The same without the layers of a repository.
    public Workspace withoutLayers(String repository) {
        return new Workspace(version + 1, environments, remove(layers, repository));
    }

    private static <T> SortedMap<String, T> put(SortedMap<String, T> map, String key, T value) {
        SortedMap<String, T> next = new TreeMap<>(map);
        next.put(key, value);
        return Collections.unmodifiableSortedMap(next);
    }

    private static <T> SortedMap<String, T> remove(SortedMap<String, T> map, String key) {
        SortedMap<String, T> next = new TreeMap<>(map);
        next.remove(key);
        return Collections.unmodifiableSortedMap(next);
    }
}
