package io.infometis.desktop.cli;

import io.infometis.desktop.model.PartPhase;
import io.infometis.desktop.model.ProgressEvent;
import java.util.Locale;
import java.util.Optional;

/// One event of a progress as a line of text.
final class ProgressText {
    private ProgressText() {
    }

    /// The line for a log: empty for what is no news.
    static Optional<String> line(ProgressEvent event) {
        return switch (event) {
            case ProgressEvent.StepStarted s -> Optional.of(s.step().label() + " ...");
            case ProgressEvent.StepEnded s -> Optional.of(s.step().label() + ": " + (s.alreadyThere() ? "already there" : "done") + " ("
                    + Times.text(s.took()) + ")");
            case ProgressEvent.StepFailed s -> Optional.of(s.step().label() + ": failed (" + Times.text(s.took()) + ")");
            case ProgressEvent.PartProgress p -> Optional.of("  " + part(p));
            case ProgressEvent.Note n -> Optional.of("  " + n.text());
        };
    }

    /// `etcd: compiling, 120 of 345 packages, 32 s`.
    static String part(ProgressEvent.PartProgress p) {
        StringBuilder text = new StringBuilder(p.part()).append(": ").append(p.phase().name().toLowerCase(Locale.ROOT));
        if (p.phase() == PartPhase.READY || p.phase() == PartPhase.WAITING) {
            return text.toString();
        }
        boolean bytes = p.unit().equals("bytes");
        if (p.done() > 0 || p.total() > 0) {
            text.append(", ").append(bytes ? Times.bytes(p.done()) : Long.toString(p.done()));
            if (p.total() > 0) {
                text.append(" of ").append(bytes ? Times.bytes(p.total()) : Long.toString(p.total()));
            }
            text.append(bytes ? "" : " " + p.unit());
        }
        return text.append(", ").append(Times.text(p.elapsed())).toString();
    }
}
