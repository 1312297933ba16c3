package io.infometis.desktop.process;

import java.time.Duration;
import java.util.Optional;

/// What the guard tells of its servers.
public sealed interface GuardEvent {
    /// The server's name; empty where the event is about the guard itself.
    String name();

    /// It runs; `startTicks` is 0 where the system has none.
    record Started(String name, long pid, long startTicks) implements GuardEvent {}

    /// It ended: by itself with `code`, or by `signal` (empty else). `expected` when it was asked to; `restartIn` when it comes again.
    record Exited(String name, int code, String signal, boolean expected, Optional<Duration> restartIn) implements GuardEvent {}

    /// One line of its output; `stream` is `stdout` or `stderr`.
    record Line(String name, String stream, String text) implements GuardEvent {}

    /// It could not be started or stopped.
    record Failed(String name, String error) implements GuardEvent {}

    /// The guard itself is gone without having been asked to; its servers have been killed.
    record GuardLost(String why) implements GuardEvent {
        @Override
        public String name() {
            return "";
        }
    }
}
