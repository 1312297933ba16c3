package io.infometis.desktop.process;

/// Hears the guard's events, on the guard's reading thread; must be quick and must not throw.
@FunctionalInterface
public interface GuardListener {
    void on(GuardEvent event);
}
