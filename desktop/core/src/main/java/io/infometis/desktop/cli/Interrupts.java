package io.infometis.desktop.cli;

import sun.misc.Signal;

/// Turns signals into an interrupt of a thread, for as long as it is open: Ctrl-C cancels the call instead of killing the program under it.
final class Interrupts implements AutoCloseable {
    private final Signal signal = new Signal("INT");
    private final sun.misc.SignalHandler before;
    private volatile boolean happened;

    private Interrupts(Thread thread, Runnable first) {
        this.before = Signal.handle(signal, s -> {
            if (!happened) {
                first.run();
            }
            happened = true;
            thread.interrupt();
        });
    }

    /// @param first  told when it happens, the first time
    static Interrupts of(Thread thread, Runnable first) {
        return new Interrupts(thread, first);
    }

    boolean happened() {
        return happened;
    }

    /// Runs `work` when the program is told to end by any of the usual signals.
    static void onEnd(Runnable work) {
        for (String name : new String[]{"TERM", "INT", "HUP"}) {
            if (!System.getProperty("os.name").startsWith("Windows") || !name.equals("HUP")) {
                Signal.handle(new Signal(name), s -> work.run());
            }
        }
    }

    @Override
    public void close() {
        Signal.handle(signal, before);
    }
}
