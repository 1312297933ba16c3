package io.infometis.desktop.overlay;

import io.infometis.desktop.model.FileRole;
import io.infometis.desktop.model.OverlayEdge;
import io.infometis.desktop.model.OverlayEdge.Kind;
import io.infometis.desktop.model.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the edges between the overlays that are drawn.
final class OverlayEdges {
    private final Groups groups;
    private final OverlayContents contents;
    private final Set<OverlayEdge> edges = new LinkedHashSet<>();

    private OverlayEdges(Groups groups, OverlayContents contents) {
        this.groups = groups;
        this.contents = contents;
    }

    static List<OverlayEdge> of(Groups groups, OverlayContents contents) {
        OverlayEdges all = new OverlayEdges(groups, contents);
        groups.folders().stream().sorted().forEach(f -> groups.members(f).stream().filter(o -> !groups.isPlumbing(o.folder()))
                .forEach(o -> all.add(f, o)));
        return List.copyOf(all.edges);
    }

    private void add(String to, Overlay overlay) {
        for (Listing listing : overlay.listings()) {
            listed(to, overlay, listing);
            if (OverlayContents.role(listing) == FileRole.PATCH) {
                patches(to, overlay, listing);
            }
        }
        contents.generators(overlay).stream().filter(OverlayContents.Generator::changes).forEach(g -> generates(to, overlay, g));
    }

    private void listed(String to, Overlay overlay, Listing listing) {
        RepositoryPaths.resolve(overlay.folder(), listing.text()).filter(p -> !listing.inline() && overlay.children().contains(p))
                .ifPresent(base -> edge(groups.of(base), to, listing.field().equals("components") ? Kind.COMPONENT : Kind.BASE,
                        FileProblems.place(overlay.file(), listing.line())));
    }

    private void patches(String to, Overlay overlay, Listing patch) {
        for (PatchTarget target : contents.targets(overlay, patch)) {
            Place place = contents.file(overlay, patch).map(f -> FileProblems.place(f, line(f, target)))
                    .orElseGet(() -> FileProblems.place(overlay.file(), patch.line()));
            groups.reached(to).stream().filter(f -> groups.members(f).stream().flatMap(contents::resources).anyMatch(target::matches))
                    .forEach(f -> edge(f, to, Kind.PATCH, place));
        }
    }

    /// Where the patch begins that is written as the object; the file's first line for one that is not.
    private int line(String file, PatchTarget target) {
        return contents.heads(file).stream().filter(target::matches).findFirst().map(ObjectHead::line).orElse(1);
    }

    private void generates(String to, Overlay overlay, OverlayContents.Generator generator) {
        groups.reached(to).stream()
                .filter(f -> groups.members(f).stream().flatMap(o -> contents.generators(o).stream())
                        .anyMatch(g -> !g.changes() && g.kind().equals(generator.kind()) && g.name().equals(generator.name())))
                .forEach(f -> edge(f, to, Kind.GENERATES, FileProblems.place(overlay.file(), generator.line())));
    }

    private void edge(String from, String to, Kind kind, Place place) {
        if (!from.equals(to)) {
            edges.add(new OverlayEdge(from, to, kind, Optional.of(place)));
        }
    }
}
