package io.infometis.desktop.kubernetes;

/// The form of a patch: RFC 7386 merge, or RFC 6902 operations.
public enum PatchKind {
    MERGE,
    JSON
}
