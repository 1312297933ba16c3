package io.infometis.desktop.cli;

import io.infometis.desktop.model.PartPhase;
import io.infometis.desktop.model.ProgressEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// A line per event. A part that moves is told when its phase changes and every ten seconds, so that a log stays readable.
final class LineProgress implements ProgressView {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Terminal terminal;
    private final Map<String, Told> told = new HashMap<>();

    private record Told(PartPhase phase, Duration elapsed) {}

    LineProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void on(ProgressEvent event) {
        if (event instanceof ProgressEvent.PartProgress part && !isNews(part)) {
            return;
        }
        ProgressText.line(event).ifPresent(terminal.err()::println);
    }

    private boolean isNews(ProgressEvent.PartProgress part) {
        Told before = told.get(part.part());
        boolean news = before == null || before.phase() != part.phase() || part.elapsed().minus(EVERY).compareTo(before.elapsed()) >= 0;
        if (news) {
            told.put(part.part(), new Told(part.phase(), part.elapsed()));
        }
        return news;
    }

    @Override
    public void close() {
        terminal.err().flush();
    }
}
