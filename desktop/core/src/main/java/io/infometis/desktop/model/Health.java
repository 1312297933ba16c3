package io.infometis.desktop.model;

/// Health of one object, as kstatus tells it: Current, InProgress, Failed, Terminating, and unknown where nothing was read.
public enum Health {
    HEALTHY("Healthy"),
    STARTING("Starting"),
    FAILED("Failed"),
    ENDING("Ending"),
    MISSING("Missing"),
    UNKNOWN("Unknown");

    private final String word;

    Health(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
