package io.infometis.desktop.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How editors are told to open a file at a line.
final class Editors {
    private static final String FILE = "{file}";
    private static final String LINE = "{line}";
    /// In the order in which they are looked for; the last ones open a file without its line.
    private static final List<Editor> KNOWN = List.of(
            new Editor("code", List.of("--goto", FILE + ":" + LINE)), new Editor("codium", List.of("--goto", FILE + ":" + LINE)),
            new Editor("idea", List.of("--line", LINE, FILE)), new Editor("zed", List.of(FILE + ":" + LINE)),
            new Editor("subl", List.of(FILE + ":" + LINE)), new Editor("kate", List.of("--line", LINE, FILE)),
            new Editor("gnome-text-editor", List.of("--new-window", FILE)), new Editor("gedit", List.of("+" + LINE, FILE)),
            new Editor("gvim", List.of("+" + LINE, FILE)), new Editor("notepad++", List.of("-n" + LINE, FILE)),
            new Editor("xdg-open", List.of(FILE)), new Editor("open", List.of("-t", FILE)), new Editor("notepad", List.of(FILE)));

    private record Editor(String program, List<String> arguments) {}

    private Editors() {
    }

    /// The command that opens the file; `chosen` is the user's own with `{file}` and `{line}`, empty = the first editor found. Line 0 = the first.
    static Optional<List<String>> command(String chosen, Programs programs, Path file, int line) {
        if (!chosen.isBlank()) {
            return Optional.of(own(chosen, file, line));
        }
        return KNOWN.stream().flatMap(e -> programs.find(e.program()).map(p -> filled(p.toString(), e.arguments(), file, line)).stream())
                .findFirst();
    }

    static String looked() {
        return KNOWN.stream().map(Editor::program).collect(Collectors.joining(", "));
    }

    private static List<String> own(String chosen, Path file, int line) {
        List<String> words = new ArrayList<>(Words.of(chosen));
        if (words.stream().noneMatch(w -> w.contains(FILE))) {
            words.add(FILE);
        }
        return filled(words.getFirst(), words.subList(1, words.size()), file, line);
    }

    private static List<String> filled(String program, List<String> arguments, Path file, int line) {
        return Stream.concat(Stream.of(program), arguments.stream()
                .map(a -> a.replace(LINE, Integer.toString(Math.max(1, line))).replace(FILE, file.toString()))).toList();
    }
}
