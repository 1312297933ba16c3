package io.infometis.desktop.kubernetes;

/// How an object is applied: `force` takes fields from other managers, `dryRun` changes nothing, `strict` refuses unknown and duplicate fields.
public record ApplyOptions(boolean force, boolean dryRun, boolean strict) {}
