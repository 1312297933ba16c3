package io.infometis.desktop.git;

/// What a tree says of an entry.
public enum FileMode {
    REGULAR,
    EXECUTABLE,
    SYMLINK,
    GITLINK
}
