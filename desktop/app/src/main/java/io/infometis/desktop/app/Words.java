package io.infometis.desktop.app;

import java.util.List;
import java.util.regex.Pattern;

/// A command line of the settings as its words: parted by blanks, kept together by quotes.
final class Words {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private Words() {
    }

    static List<String> of(String command) {
        return WORD.matcher(command).results().map(m -> {
            for (int group = 1; group <= m.groupCount(); group++) {
                if (m.group(group) != null) {
                    return m.group(group);
                }
            }
            return m.group();
        }).toList();
    }
}
