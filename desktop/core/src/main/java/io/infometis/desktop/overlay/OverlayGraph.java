package io.infometis.desktop.overlay;

import io.infometis.desktop.git.TreeFile;
import io.infometis.desktop.model.FileRule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    private static final int FEW = 16 << 20;

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
        List<TreeFile> others = artifact.stream().filter(f -> f.size() <= SMALL && !reached.contains(f.path())).toList();
        boolean few = others.stream().mapToLong(TreeFile::size).sum() <= FEW;
        return artifact.stream().filter(f -> reached.contains(f.path()) || (few && f.size() <= SMALL)).toList();
    }

    /// The line of the only key of that name in a file that was read whole.
    public OptionalInt lineOfKey(String file, String key) {
        YamlFile known = read.get(file);
        return known == null ? OptionalInt.empty() : known.lineOfKey(key);
    }

    /// The line of the only value of that text in a file that was read whole.
    public OptionalInt lineOfText(String file, String text) {
        YamlFile known = read.get(file);
        return known == null ? OptionalInt.empty() : known.lineOfText(text);
    }

    /// The objects that a listed file of the folder names: what a patch is for.
    public List<ObjectHead> heads(String folder, Listing listing) {
        List<ObjectHead> heads = new ArrayList<>();
        RepositoryPaths.resolve(folder, listing.text()).map(read::get).ifPresent(f -> ObjectHeads.of(f, heads::add, _ -> {
        }));
        return heads;
    }

    /// Whether a text, such as an inline patch, is no YAML.
    public boolean isBroken(String text) {
        return !YamlReader.read("", text.getBytes(StandardCharsets.UTF_8), YamlReader.HEADS).faults().isEmpty();
    }
}
