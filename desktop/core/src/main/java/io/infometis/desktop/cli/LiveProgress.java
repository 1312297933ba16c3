package io.infometis.desktop.cli;

import io.infometis.desktop.model.PartPhase;
import io.infometis.desktop.model.ProgressEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The list of steps, redrawn in place: lines that are finished scroll up and stay, the step under way and its parts are drawn anew.
final class LiveProgress implements ProgressView {
    private static final long REDRAW_MILLIS = 200;

    private final Terminal terminal;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition closing = lock.newCondition();
    private final Thread redrawing;
    private final Map<String, ProgressEvent.PartProgress> parts = new LinkedHashMap<>();
    private Optional<ProgressEvent.StepStarted> step = Optional.empty();
    private long stepBegan;
    private int drawn;
    private boolean closed;

    LiveProgress(Terminal terminal) {
        this.terminal = terminal;
        this.redrawing = Thread.ofVirtual().name("progress").start(this::redraw);
    }

    @Override
    public void on(ProgressEvent event) {
        lock.lock();
        try {
            erase();
            apply(event);
            draw();
        } finally {
            lock.unlock();
        }
    }

    private void apply(ProgressEvent event) {
        switch (event) {
            case ProgressEvent.StepStarted s -> {
                step = Optional.of(s);
                stepBegan = System.nanoTime();
            }
            case ProgressEvent.StepEnded s -> end(mark("✓", "+"), s.step().label(), s.took(), s.alreadyThere() ? "already there" : "");
            case ProgressEvent.StepFailed s -> end(mark("✗", "x"), s.step().label(), s.took(), "");
            case ProgressEvent.PartProgress p when p.phase() == PartPhase.READY -> {
                if (parts.remove(p.part()) != null) {
                    println("    " + p.part() + " is ready (" + Times.text(p.elapsed()) + ")");
                }
            }
            case ProgressEvent.PartProgress p -> parts.put(p.part(), p);
            case ProgressEvent.Note n -> println("    " + n.text());
        }
    }

    private void end(String mark, String label, Duration took, String note) {
        step = Optional.empty();
        parts.clear();
        println(row(mark, label, Times.text(took), note));
    }

    private static String row(String mark, String label, String time, String note) {
        return String.format("%s %-28s %12s  %s", mark, label, time, note).stripTrailing();
    }

    private void draw() {
        List<String> lines = new ArrayList<>();
        step.ifPresent(
                s -> lines.add(row(mark("›", ">"), s.step().label(), Times.text(Duration.ofNanos(System.nanoTime() - stepBegan)), "")));
        parts.values().stream().filter(p -> p.phase() != PartPhase.WAITING).forEach(p -> lines.add("    " + ProgressText.part(p)));
        lines.forEach(l -> println(l.length() >= terminal.width() ? l.substring(0, terminal.width() - 1) : l)); // a wrapped line counts as two
        drawn = lines.size();
        terminal.err().flush();
    }

    private void erase() {
        if (drawn > 0) {
            terminal.err().print("\033[" + drawn + "A\033[J"); // up over what was drawn, clear to the end of the screen
            drawn = 0;
        }
    }

    private void println(String line) {
        terminal.err().println(line);
    }

    private String mark(String pretty, String plain) {
        return terminal.unicode() ? pretty : plain;
    }

    private void redraw() {
        lock.lock();
        try {
            while (!closed) {
                if (!closing.await(REDRAW_MILLIS, TimeUnit.MILLISECONDS)) {
                    erase();
                    draw();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            step = Optional.empty();
            parts.clear();
            erase();
            terminal.err().flush();
            closing.signalAll();
        } finally {
            lock.unlock();
        }
        redrawing.interrupt();
    }
}
