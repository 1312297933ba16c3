package io.infometis.desktop.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One finding of the pre-flight: `blocking` ones keep a start from working; `commands` mend it.
public record Finding(String subject, Severity severity, String text, List<String> commands) {
    public static Finding passed(String subject, String text) {
        return new Finding(subject, Severity.PASSED, text, List.of());
    }

    public static Finding note(String subject, String text, String... commands) {
        return new Finding(subject, Severity.NOTE, text, List.of(commands));
    }

    public static Finding blocking(String subject, String text, String... commands) {
        return new Finding(subject, Severity.BLOCKING, text, List.of(commands));
    }

    /// A problem in its own words.
    public static Finding blocking(String subject, Problem problem) {
        String text = Stream.of(problem.what(), problem.why(), problem.advice()).filter(t -> !t.isEmpty()).collect(Collectors.joining(" "));
        return new Finding(subject, Severity.BLOCKING, text, problem.commands());
    }

    /// How much a finding matters.
    public enum Severity {
        PASSED,
        NOTE,
        BLOCKING
    }
}
