package io.infometis.desktop.model;

/// What an overlay uses a file for.
public enum FileRole {
    KUSTOMIZATION("kustomization"),
    RESOURCE("resource"),
    PATCH("patch"),
    GENERATOR("generates"),
    OTHER("other");

    private final String word;

    FileRole(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
