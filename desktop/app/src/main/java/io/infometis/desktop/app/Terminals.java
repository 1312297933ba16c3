package io.infometis.desktop.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How a terminal window is opened. It inherits the variables that its caller sets, except on macOS, where a script sets them.
final class Terminals {
    private static final List<String> LINUX = List.of("x-terminal-emulator", "gnome-terminal", "konsole", "xfce4-terminal", "kitty",
            "alacritty", "wezterm", "foot", "xterm");

    private Terminals() {
    }

    /// @param script  on macOS, the file that Terminal runs
    static Optional<List<String>> command(String chosen, Programs programs, Path script) {
        if (!chosen.isBlank()) {
            return Optional.of(Words.of(chosen));
        }
        return switch (programs.os()) {
            case LINUX -> LINUX.stream().flatMap(t -> programs.find(t).stream()).map(p -> List.of(p.toString())).findFirst();
            case MACOS -> Optional.of(List.of("open", "-a", "Terminal", script.toString()));
            case WINDOWS -> Optional.of(List.of("cmd", "/c", "start", "cmd"));
        };
    }

    static String looked() {
        return String.join(", ", LINUX);
    }
}
