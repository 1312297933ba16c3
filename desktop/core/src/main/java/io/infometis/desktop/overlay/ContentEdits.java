package io.infometis.desktop.overlay;

import io.infometis.desktop.git.TreeFile;
import io.infometis.desktop.git.TreeFiles;
import io.infometis.desktop.model.InfometisException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Knows edits that cannot change *which* objects a repository builds to, only what is in them, so that nobody has to render it to be sure that
/// nothing is lost. It never guesses: what it does not know is not such an edit.
public final class ContentEdits {
    /// Fields by which neither a value inside an object nor a file decides which objects there are. `replacements` and `vars` copy values into
    /// names, plugins may do anything.
    private static final Set<String> HARMLESS = Set.of("apiversion", "kind", "metadata", "resources", "bases", "components",
            "configmapgenerator", "secretgenerator", "generatoroptions", "patches", "patchesstrategicmerge", "nameprefix", "namesuffix",
            "namespace", "labels", "commonlabels", "commonannotations", "images", "replicas", "buildmetadata", "sortoptions");
    /// Groups whose objects steer a render, as a Flux Kustomization does.
    private static final String STEERS = ".toolkit.fluxcd.io/";

    private final List<OverlayGraph> graphs;
    private final TreeFiles before;

    /// `graphs` are what the renders of `before` read, all of them.
    public ContentEdits(Collection<OverlayGraph> graphs, TreeFiles before) {
        this.graphs = List.copyOf(graphs);
        this.before = before;
    }

    /// Whether `after` builds to the same objects as `before`, by kind, namespace and name. False also means: not known.
    public boolean keepObjects(TreeFiles after) throws InfometisException {
        if (after.files().size() != before.files().size() || graphs.stream().anyMatch(g -> !isHarmless(g))) {
            return false;
        }
        for (TreeFile next : after.files()) {
            Optional<TreeFile> old = before.find(next.path());
            if (old.isEmpty() || old.get().mode() != next.mode() || (!old.get().blob().equals(next.blob()) && !keeps(old.get(), next))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHarmless(OverlayGraph graph) {
        return graph.findings().isEmpty() && graph.overlays().values().stream()
                .allMatch(o -> Optional.ofNullable(graph.read().get(o.file())).flatMap(YamlFile::first)
                        .filter(n -> n instanceof YamlNode.Mapping m
                                && m.entries().stream().allMatch(e -> HARMLESS.contains(e.key().toLowerCase(Locale.ROOT))))
                        .isPresent());
    }

    private boolean keeps(TreeFile old, TreeFile next) throws InfometisException {
        Set<KustomizationFields.Holds> roles = roles(next.path());
        boolean resource = roles.equals(Set.of(KustomizationFields.Holds.OVERLAYS));
        boolean patch = roles.equals(Set.of(KustomizationFields.Holds.PATCHES));
        if ((!resource && !patch) || next.size() > YamlReader.LARGEST_BYTES) {
            return false;
        }
        YamlFile then = YamlReader.read(old.path(), old.content(), YamlReader.ALL);
        YamlFile now = YamlReader.read(next.path(), next.content(), YamlReader.ALL);
        boolean readable = then.faults().isEmpty() && now.faults().isEmpty() && then.documents().size() == now.documents().size();
        for (int i = 0; readable && i < now.documents().size(); i++) {
            readable = sameObject(then.documents().get(i), now.documents().get(i));
        }
        return readable;
    }

    /// For what a file is used by all the overlays together; empty for one that none uses.
    private Set<KustomizationFields.Holds> roles(String path) {
        Set<KustomizationFields.Holds> roles = new HashSet<>();
        for (OverlayGraph graph : graphs) {
            for (Overlay overlay : graph.overlays().values()) {
                overlay.listings().stream().filter(l -> !l.inline())
                        .filter(l -> RepositoryPaths.resolve(overlay.folder(), l.text()).filter(path::equals).isPresent())
                        .forEach(l -> KustomizationFields.find(l.field()).ifPresent(f -> roles.add(f.holds())));
            }
        }
        return roles;
    }

    /// Whether both documents name the same object with the same labels and annotations, and neither steers the render.
    private static boolean sameObject(YamlNode then, YamlNode now) {
        return now instanceof YamlNode.Mapping && !steers(then) && !steers(now) && !now.text("kind").isEmpty()
                && then.text("kind").equals(now.text("kind")) && then.text("apiVersion").equals(now.text("apiVersion"))
                && same(then.at("metadata"), now.at("metadata"));
    }

    private static boolean steers(YamlNode document) {
        String kind = document.text("kind");
        return kind.endsWith("List") || kind.equals("CustomResourceDefinition") || document.text("apiVersion").contains(STEERS)
                || hasDirective(document);
    }

    /// kustomize's `$patch: delete` and `$patch: replace`, at any depth.
    private static boolean hasDirective(YamlNode node) {
        return switch (node) {
            case YamlNode.Mapping m -> m.entries().stream().anyMatch(e -> e.key().startsWith("$") || hasDirective(e.value()));
            case YamlNode.Sequence s -> s.items().stream().anyMatch(ContentEdits::hasDirective);
            case YamlNode.Scalar _ -> false;
            case YamlNode.Elided _ -> true;
        };
    }

    private static boolean same(Optional<YamlNode> a, Optional<YamlNode> b) {
        return a.isPresent() && b.isPresent() ? same(a.get(), b.get()) : a.isEmpty() && b.isEmpty();
    }

    /// Equal but for the lines.
    private static boolean same(YamlNode a, YamlNode b) {
        return switch (a) {
            case YamlNode.Scalar s -> b instanceof YamlNode.Scalar t && s.text().equals(t.text()) && s.plain() == t.plain();
            case YamlNode.Sequence s -> b instanceof YamlNode.Sequence t && s.items().size() == t.items().size()
                    && java.util.stream.IntStream.range(0, s.items().size()).allMatch(i -> same(s.items().get(i), t.items().get(i)));
            case YamlNode.Mapping m -> b instanceof YamlNode.Mapping n && m.entries().size() == n.entries().size()
                    && java.util.stream.IntStream.range(0, m.entries().size()).allMatch(i -> same(m.entries().get(i), n.entries().get(i)));
            case YamlNode.Elided _ -> false;
        };
    }

    private static boolean same(YamlNode.Entry a, YamlNode.Entry b) {
        return a.key().equals(b.key()) && same(a.value(), b.value());
    }
}
