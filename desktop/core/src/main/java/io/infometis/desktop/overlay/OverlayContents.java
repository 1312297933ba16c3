package io.infometis.desktop.overlay;

import io.infometis.desktop.model.FileRole;
import io.infometis.desktop.model.FileView.FileObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What single overlays list and make, read once for all who ask.
final class OverlayContents {
    private final OverlayGraph graph;
    private final Map<String, List<ObjectHead>> heads = new HashMap<>();
    private final Map<String, List<Generator>> generators = new HashMap<>();

    OverlayContents(OverlayGraph graph) {
        this.graph = graph;
    }

    /// An entry of configMapGenerator or secretGenerator; `changes` when it works on what a base generated.
    record Generator(String kind, String name, boolean changes, int line) {}

    /// The path of a listed file; empty for a folder, an inline text, or what is not there.
    Optional<String> file(Overlay overlay, Listing listing) {
        return listing.inline()
                ? Optional.empty()
                : RepositoryPaths.resolve(overlay.folder(), listing.text()).filter(graph.reached()::contains)
                        .filter(p -> !graph.overlays().containsKey(p));
    }

    static FileRole role(Listing listing) {
        return switch (KustomizationFields.find(listing.field()).map(KustomizationFields.Field::holds)
                .orElse(KustomizationFields.Holds.FILES)) {
            case OVERLAYS -> FileRole.RESOURCE;
            case GENERATORS -> FileRole.GENERATOR;
            case PATCHES, INLINE_OR_FILES -> listing.field().startsWith("patches") ? FileRole.PATCH : FileRole.OTHER;
            case NOTHING, FILES, PLUGINS, ONE_PATH -> FileRole.OTHER;
        };
    }

    /// The objects that a file writes, or that a patch in it is for.
    List<ObjectHead> heads(String path) {
        return heads.computeIfAbsent(path, p -> {
            List<ObjectHead> found = new ArrayList<>();
            Optional.ofNullable(graph.read().get(p)).ifPresent(f -> ObjectHeads.of(f, found::add, _ -> {
            }));
            return List.copyOf(found);
        });
    }

    /// The objects that an overlay's own files write.
    Stream<ObjectHead> resources(Overlay overlay) {
        return overlay.listings().stream().filter(l -> role(l) == FileRole.RESOURCE).flatMap(l -> file(overlay, l).stream()).distinct()
                .flatMap(p -> heads(p).stream());
    }

    /// What a patch says that it is for: its target, else the objects it is written as.
    List<PatchTarget> targets(Overlay overlay, Listing patch) {
        Optional<YamlNode> target = entry(overlay, patch).flatMap(e -> e.at("target"));
        return target.isPresent()
                ? PatchTarget.of(target.get()).stream().toList()
                : patched(overlay, patch).stream().map(PatchTarget::of).toList();
    }

    private List<ObjectHead> patched(Overlay overlay, Listing patch) {
        if (!patch.inline()) {
            return file(overlay, patch).map(this::heads).orElse(List.of());
        }
        List<ObjectHead> found = new ArrayList<>();
        ObjectHeads.of(YamlReader.read(patch.file(), patch.text().getBytes(StandardCharsets.UTF_8), YamlReader.HEADS), found::add, _ -> {
        });
        return found;
    }

    private Optional<YamlNode> entry(Overlay overlay, Listing patch) {
        return items(overlay, patch.field()).filter(i -> Stream.of("path", "patch").flatMap(k -> i.at(k).stream())
                .anyMatch(n -> n.line() == patch.line() && n instanceof YamlNode.Scalar s && s.text().equals(patch.text()))).findFirst();
    }

    List<Generator> generators(Overlay overlay) {
        return generators.computeIfAbsent(overlay.folder(),
                _ -> Stream.concat(made(overlay, "configMapGenerator", "ConfigMap"), made(overlay, "secretGenerator", "Secret")).toList());
    }

    private Stream<Generator> made(Overlay overlay, String field, String kind) {
        return items(overlay, field).map(i -> new Generator(kind, i.text("name"),
                List.of("merge", "replace").contains(i.text("behavior").toLowerCase(java.util.Locale.ROOT)), i.line()));
    }

    private Stream<YamlNode> items(Overlay overlay, String field) {
        YamlFile file = graph.read().get(overlay.file());
        return file != null && file.first().flatMap(d -> d.at(field)).orElse(null) instanceof YamlNode.Sequence s
                ? s.items().stream()
                : Stream.empty();
    }

    /// How many objects an overlay brings by itself.
    int added(Overlay overlay) {
        return (int) (resources(overlay).count() + generators(overlay).stream().filter(g -> !g.changes()).count());
    }

    static FileObject object(ObjectHead head) {
        return new FileObject(head.apiVersion(), head.kind(), head.namespace(), head.name(), head.line());
    }
}
