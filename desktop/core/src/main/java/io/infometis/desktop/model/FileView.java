package io.infometis.desktop.model;

import java.util.List;

/// One file that an overlay lists, or its kustomization file itself. `path` is from the repository's root; `line` is where it is listed in the
/// kustomization file (0 = nowhere). `objects` are those written in it, or, for a patch, those it is for, as far as they are named.
public record FileView(String path, FileRole role, int line, List<FileObject> objects) {
    /// An object as a file writes it: the namespace may be set later, by a kustomization; empty then.
    public record FileObject(String apiVersion, String kind, String namespace, String name, int line) {}
}
