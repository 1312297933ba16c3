package io.infometis.desktop.overlay;

/// One entry of a kustomization file that names a file or folder, or holds a patch inline: in which field, in which file, at which line (0 where
/// Flux made the list itself).
public record Listing(String field, String text, boolean inline, String file, int line) {}
