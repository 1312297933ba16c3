package io.infometis.desktop.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A problem as it crosses the agent's socket: the same facts without the record that made them.
public record ReportedProblem(String kind, String what, String why, String advice, List<String> commands, Optional<Path> log,
        Optional<Place> place)
        implements
            Problem {
    public static ReportedProblem of(Problem p) {
        return new ReportedProblem(p.kind(), p.what(), p.why(), p.advice(), p.commands(), p.log(), p.place());
    }
}
