package io.infometis.desktop.overlay;

import io.infometis.desktop.model.FileRole;
import io.infometis.desktop.model.FileView;
import io.infometis.desktop.model.FileView.FileObject;
import io.infometis.desktop.model.OverlayView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Makes the view of one overlay.
final class OverlayViews {
    private OverlayViews() {
    }

    static OverlayView of(String folder, Groups groups, OverlayContents contents, LayerPlaces places) {
        List<Overlay> members = groups.members(folder);
        int all = groups.reached(folder).stream().mapToInt(f -> added(groups.members(f), contents)).sum();
        return new OverlayView(folder, places.name(folder), places.layer(folder), members.getFirst().component(),
                files(members, groups, contents), all, added(members, contents), groups.environment(folder));
    }

    private static int added(List<Overlay> members, OverlayContents contents) {
        return members.stream().mapToInt(contents::added).sum();
    }

    /// Of Flux's own folder only what it applies is of interest here.
    private static List<FileView> files(List<Overlay> members, Groups groups, OverlayContents contents) {
        Map<String, FileView> files = new LinkedHashMap<>();
        for (Overlay member : members) {
            boolean plumbing = groups.isPlumbing(member.folder());
            if (!member.file().isEmpty() && !plumbing) {
                files.putIfAbsent(member.file(), new FileView(member.file(), FileRole.KUSTOMIZATION, 0, List.of()));
            }
            member.listings().forEach(l -> contents.file(member, l)
                    .filter(_ -> !plumbing || OverlayContents.role(l) == FileRole.RESOURCE)
                    .ifPresent(path -> files.merge(path, view(member, l, path, contents), OverlayViews::both)));
        }
        return List.copyOf(files.values());
    }

    private static FileView view(Overlay overlay, Listing listing, String path, OverlayContents contents) {
        FileRole role = OverlayContents.role(listing);
        List<FileObject> objects = switch (role) {
            case RESOURCE -> contents.heads(path).stream().map(OverlayContents::object).toList();
            case PATCH -> patched(overlay, listing, path, contents);
            case KUSTOMIZATION, GENERATOR, OTHER -> List.of();
        };
        return new FileView(path, role, listing.line(), objects);
    }

    private static List<FileObject> patched(Overlay overlay, Listing listing, String path, OverlayContents contents) {
        List<ObjectHead> written = contents.heads(path);
        return written.isEmpty()
                ? contents.targets(overlay, listing).stream().filter(t -> !t.kind().isEmpty() && !t.name().isEmpty())
                        .map(t -> new FileObject(t.group(), t.kind(), t.namespace(), t.name(), 1)).toList()
                : written.stream().map(OverlayContents::object).toList();
    }

    /// A file that is listed more than once: for every object it was listed for.
    private static FileView both(FileView first, FileView again) {
        List<FileObject> objects = Stream.concat(first.objects().stream(), again.objects().stream()).distinct().toList();
        return new FileView(first.path(), first.role(), first.line(), objects);
    }
}
