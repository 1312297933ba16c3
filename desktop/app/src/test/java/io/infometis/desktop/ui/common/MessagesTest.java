package io.infometis.desktop.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Keys are literals, or literals that are joined with a name of a closed set by a dot.
class MessagesTest {
    private static final Pattern USE = Pattern.compile("Messages\\.get\\(\\s*\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-zA-Z0-9.-]*)\"");
    private final Set<String> keys = new TreeSet<>(ResourceBundle.getBundle(Messages.BUNDLE, Locale.ENGLISH).keySet());

    @Test
    void everyKeyThatIsUsedExists() throws IOException {
        Set<String> missing = found(USE);
        missing.removeIf(u -> u.endsWith(".") ? keys.stream().anyMatch(k -> k.startsWith(u)) : keys.contains(u));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> literals = found(LITERAL);
        Set<String> unused = new TreeSet<>(keys);
        unused.removeIf(k -> literals.contains(k) || literals.stream().anyMatch(l -> k.startsWith(l.endsWith(".") ? l : l + ".")));
        assertEquals(Set.of(), unused);
    }

    /// In a text with arguments an apostrophe quotes, and is doubled to be seen; in one without, it is itself.
    @Test
    void apostrophesAreSeenAsTheyAreMeant() {
        ResourceBundle texts = ResourceBundle.getBundle(Messages.BUNDLE, Locale.ENGLISH);
        Set<String> wrong = new TreeSet<>(keys);
        wrong.removeIf(k -> {
            String text = texts.getString(k);
            return text.contains("{0}") ? !text.replace("''", "").contains("'") : !text.contains("''");
        });
        assertEquals(Set.of(), wrong);
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(f -> f.toString().endsWith(".java")).flatMap(f -> pattern.matcher(read(f)).results())
                    .map((MatchResult m) -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
