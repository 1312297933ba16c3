package io.infometis.desktop.parts;

import io.infometis.desktop.model.PartPhase;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.ProgressListener;
import java.time.Duration;
import java.util.Optional;

/// Tells one part's progress, a few times a second at most; a change of phase always.
final class Progress {
    private static final long PAUSE_NANOS = 200_000_000;
    private final String part;
    private final ProgressListener listener;
    private final long began = System.nanoTime();
    private long told;
    private Optional<PartPhase> phase = Optional.empty();
    private Figures last = new Figures(0, 0, "");

    private record Figures(long done, long total, String unit) {}

    Progress(String part, ProgressListener listener) {
        this.part = part;
        this.listener = listener;
    }

    String part() {
        return part;
    }

    /// `total` 0 = not known.
    synchronized void tell(PartPhase now, long done, long total, String unit) {
        long at = System.nanoTime();
        boolean end = total > 0 && done == total && last.done() < total;
        if (phase.filter(p -> p == now).isPresent() && at - told < PAUSE_NANOS && !end) {
            return;
        }
        phase = Optional.of(now);
        told = at;
        last = new Figures(done, total, unit);
        listener.on(new ProgressEvent.PartProgress(part, now, done, total, unit, Duration.ofNanos(at - began)));
    }

    /// Tells the last figures once more, with the time that has passed: programs are linked for a minute without a word.
    synchronized void tick() {
        phase.ifPresent(p -> tell(p, last.done(), last.total(), last.unit()));
    }

    void tell(PartPhase now) {
        tell(now, 0, 0, "");
    }

    void note(String text) {
        listener.on(new ProgressEvent.Note(Optional.empty(), text));
    }
}
