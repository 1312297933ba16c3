package io.infometis.desktop.model;

/// Where a Kustomization stands with the revision it should apply.
public enum AppliedState {
    APPLIED("Applied"),
    RECONCILING("Reconciling"),
    FAILING("Failing"),
    SUSPENDED("Suspended"),
    WAITING("Waiting"),
    UNKNOWN("Unknown");

    private final String word;

    AppliedState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
