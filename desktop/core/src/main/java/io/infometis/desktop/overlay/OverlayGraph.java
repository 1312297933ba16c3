package io.infometis.desktop.overlay;

import io.infometis.desktop.git.TreeFile;
import io.infometis.desktop.model.FileRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What a render reads: the overlays reached from one folder (that first), every file they list, the objects written there, what is wrong in the
/// order met, and what is worth a note.
public record OverlayGraph(String root, Map<String, Overlay> overlays, Set<String> reached, List<ObjectHead> objects,
        List<Finding> findings,
        List<String> notes, Map<String, YamlFile> read) {
    /// Files that nobody lists are still given to the renderer, in case we read a kustomization otherwise than it does; large ones are not.
    private static final int SMALL = 256 << 10;

    /// What has to be refused before rendering.
    public Optional<Finding> limit() {
        return findings.stream().filter(Finding::limit).findFirst();
    }

    /// The first finding of a rule.
    public Optional<Finding> first(FileRule rule) {
        return findings.stream().filter(f -> f.problem().rule() == rule).findFirst();
    }

    /// The files that the renderer gets.
    public List<TreeFile> needed(List<TreeFile> artifact) {
        return artifact.stream().filter(f -> f.size() <= SMALL || reached.contains(f.path())).toList();
    }

    /// The line of the only key of that name in a file that was read whole.
    public OptionalInt lineOfKey(String file, String key) {
        YamlFile known = read.get(file);
        return known == null ? OptionalInt.empty() : known.lineOfKey(key);
    }
}
