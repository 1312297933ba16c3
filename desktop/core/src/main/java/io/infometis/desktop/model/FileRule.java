package io.infometis.desktop.model;

/// What a file of the configuration does wrong. The closed set; its names are stable words for scripts.
public enum FileRule {
    MALFORMED_YAML("MalformedYaml"),
    DUPLICATE_KEY("DuplicateKey"),
    TOO_LARGE("TooLarge"),
    TOO_DEEP("TooDeep"),
    ALIASES("Aliases"),
    MISSING_FILE("MissingFile"),
    LEFT_OUT("LeftOut"),
    SYMLINK("Symlink"),
    CYCLE("Cycle"),
    OUTSIDE_REPOSITORY("OutsideRepository"),
    REMOTE_RESOURCE("RemoteResource"),
    DUPLICATE_RESOURCE("DuplicateResource"),
    UNKNOWN_FIELD("UnknownField"),
    WRONG_TYPE("WrongType"),
    NO_KUSTOMIZATION("NoKustomization"),
    SEVERAL_KUSTOMIZATIONS("SeveralKustomizations"),
    WRONG_KIND("WrongKind"),
    NOT_AN_OBJECT("NotAnObject"),
    PATCH("Patch"),
    UNSUPPORTED("Unsupported"),
    SUBSTITUTION("Substitution"),
    TOO_COSTLY("TooCostly"),
    NOT_BUILT("NotBuilt");

    private final String word;

    FileRule(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
