package io.infometis.desktop.client;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.LayersView;
import io.infometis.desktop.model.Workspace;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The difference between two workspaces as it is sent: the views that are other objects than before, and the names that are gone.
public record WorkspaceParts(long version, List<EnvironmentView> changed, List<String> removed, List<LayersView> layersChanged,
        List<String> layersRemoved) {
    /// What turns `before` into `after`.
    public static WorkspaceParts between(Workspace before, Workspace after) {
        return new WorkspaceParts(after.version(), changed(before.environments(), after.environments()),
                removed(before.environments(), after.environments()), changed(before.layers(), after.layers()),
                removed(before.layers(), after.layers()));
    }

    /// The newer workspace; views that were not sent are the same objects as before.
    public Workspace apply(Workspace before) {
        SortedMap<String, EnvironmentView> environments = new TreeMap<>(before.environments());
        removed.forEach(environments::remove);
        changed.forEach(v -> environments.put(v.environment().name(), v));
        SortedMap<String, LayersView> layers = new TreeMap<>(before.layers());
        layersRemoved.forEach(layers::remove);
        layersChanged.forEach(v -> layers.put(v.repository().toString(), v));
        return new Workspace(version, Collections.unmodifiableSortedMap(environments), Collections.unmodifiableSortedMap(layers));
    }

    private static <T> List<T> changed(SortedMap<String, T> before, SortedMap<String, T> after) {
        return after.entrySet().stream().filter(e -> before.get(e.getKey()) != e.getValue()).map(Map.Entry::getValue).toList();
    }

    private static <T> List<String> removed(SortedMap<String, T> before, SortedMap<String, T> after) {
        return before.keySet().stream().filter(n -> !after.containsKey(n)).toList();
    }
}
