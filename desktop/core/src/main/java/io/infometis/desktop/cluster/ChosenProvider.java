package io.infometis.desktop.cluster;

import java.util.List;

/// The provider that was taken, and a sentence for each on why it was or was not.
public record ChosenProvider(ClusterProvider provider, List<String> reasons) {
    public ChosenProvider {
        reasons = List.copyOf(reasons);
    }
}
