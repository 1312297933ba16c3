package io.infometis.desktop.client;

import io.infometis.desktop.model.EnvironmentView;
import io.infometis.desktop.model.Workspace;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The difference between two workspaces as it is sent: the views that are other objects than before, and the names that are gone.
public record WorkspaceParts(long version, List<EnvironmentView> changed, List<String> removed) {
    /// What turns `before` into `after`.
    public static WorkspaceParts between(Workspace before, Workspace after) {
        List<EnvironmentView> changed = after.environments().entrySet().stream()
                .filter(e -> before.environments().get(e.getKey()) != e.getValue())
                .map(java.util.Map.Entry::getValue).toList();
        List<String> removed = before.environments().keySet().stream().filter(n -> !after.environments().containsKey(n)).toList();
        return new WorkspaceParts(after.version(), changed, removed);
    }

    /// The newer workspace; views that were not sent are the same objects as before.
    public Workspace apply(Workspace before) {
        SortedMap<String, EnvironmentView> next = new TreeMap<>(before.environments());
        removed.forEach(next::remove);
        changed.forEach(v -> next.put(v.environment().name(), v));
        return new Workspace(version, Collections.unmodifiableSortedMap(next));
    }
}
