package io.infometis.desktop.model;

import java.util.List;

/// One finding of the pre-flight: `blocking` ones keep a start from working; `commands` mend it.
public record Finding(String subject, Severity severity, String text, List<String> commands) {
    /// How much a finding matters.
    public enum Severity {
        PASSED,
        NOTE,
        BLOCKING
    }
}
