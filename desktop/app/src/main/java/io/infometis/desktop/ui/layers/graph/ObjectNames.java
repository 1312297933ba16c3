package io.infometis.desktop.ui.layers.graph;

import io.infometis.desktop.model.FileView.FileObject;
import io.infometis.desktop.model.ObjectId;

/// Whether two writings mean one object. A file may leave the namespace to a kustomization.
final class ObjectNames {
    private ObjectNames() {
    }

    static boolean same(FileObject a, FileObject b) {
        return a.kind().equals(b.kind()) && a.name().equals(b.name()) && (a.namespace().isEmpty() || b.namespace().isEmpty()
                || a.namespace().equals(b.namespace()));
    }

    static boolean same(FileObject file, ObjectId object) {
        return file.kind().equals(object.kind()) && file.name().equals(object.name())
                && (file.namespace().isEmpty() || file.namespace().equals(object.namespace()));
    }
}
