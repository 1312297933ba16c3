package io.infometis.desktop.overlay;

import java.util.List;

/// A directory with a kustomization file, or one for which Flux makes it (`file` is empty then). Folders are relative to the root, which is the
/// empty text. `listings` are in kustomize's order of work; `children` are the folders among them.
public record Overlay(String folder, String file, boolean component, List<Listing> listings, List<Field> unknown, List<Field> deprecated,
        List<String> children) {
    /// A field by name, where it stands, and what to use instead of it (empty for an unknown one).
    public record Field(String name, int line, String instead) {}

    Overlay withChildren(List<String> folders) {
        return new Overlay(folder, file, component, listings, unknown, deprecated, List.copyOf(folders));
    }
}
