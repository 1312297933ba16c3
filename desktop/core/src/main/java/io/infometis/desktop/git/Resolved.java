package io.infometis.desktop.git;

/// A reference found: the commit, and the revision as Flux writes it (`main@sha1:...`, `refs/heads/x@sha1:...`, `sha1:...`).
public record Resolved(String commit, String revision) implements Resolution {}
