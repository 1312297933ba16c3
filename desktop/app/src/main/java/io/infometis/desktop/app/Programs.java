package io.infometis.desktop.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which programs this machine has: those on the PATH.
record Programs(Os os, List<Path> folders) {
    /// The systems that differ in how something is opened.
    enum Os {
        LINUX,
        MACOS,
        WINDOWS
    }

    static Programs of(Map<String, String> environment) {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Os os = name.startsWith("windows") ? Os.WINDOWS : name.startsWith("mac") ? Os.MACOS : Os.LINUX;
        String path = environment.entrySet().stream().filter(e -> e.getKey().equalsIgnoreCase("PATH")).map(Map.Entry::getValue).findFirst()
                .orElse("");
        return new Programs(os, Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(path).filter(p -> !p.isEmpty())
                .map(Path::of).toList());
    }

    /// The program's file, as it would be run by this name.
    Optional<Path> find(String name) {
        List<String> endings = os == Os.WINDOWS ? List.of(".exe", ".cmd", ".bat") : List.of("");
        return folders.stream().flatMap(f -> endings.stream().map(e -> f.resolve(name + e))).filter(Files::isExecutable)
                .filter(Files::isRegularFile).findFirst();
    }
}
