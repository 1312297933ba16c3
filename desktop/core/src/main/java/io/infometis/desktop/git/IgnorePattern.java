package io.infometis.desktop.git;

import java.util.List;

/// One line of a `.sourceignore`, as source-controller matches it: by go-git's rules, which are not Git's.
/// Source: measured against source-controller 1.9 (src/test/resources/source-controller).
record IgnorePattern(List<String> domain, List<String> elements, boolean negated, boolean folderOnly, boolean anchored) {
    private static final String ANY_DEPTH = "**";

    /// Reads one line; `domain` is the folder of its file, by elements.
    static IgnorePattern of(String line, List<String> domain) {
        String text = line;
        boolean negated = text.startsWith("!");
        if (negated) {
            text = text.substring(1);
        }
        if (!text.endsWith("\\ ")) {
            text = text.replaceFirst(" +$", "");
        }
        boolean folderOnly = text.endsWith("/");
        if (folderOnly) {
            text = text.substring(0, text.length() - 1);
        }
        return new IgnorePattern(domain, List.of(text.split("/", -1)), negated, folderOnly, text.contains("/"));
    }

    /// Whether the line speaks about the path, given by its elements from the root.
    boolean matches(List<String> path, boolean folder) {
        if (path.size() <= domain.size() || !path.subList(0, domain.size()).equals(domain)) {
            return false;
        }
        List<String> rest = path.subList(domain.size(), path.size());
        return anchored ? matchesFrom(rest, folder) : matchesAnyElement(rest, folder);
    }

    private boolean matchesAnyElement(List<String> path, boolean folder) {
        for (int i = 0; i < path.size(); i++) {
            if (GoMatch.matches(elements.getFirst(), path.get(i))) {
                return !(folderOnly && !folder && i == path.size() - 1);
            }
        }
        return false;
    }

    /// Element by element from the domain's folder; what lies below a match is matched as well.
    private boolean matchesFrom(List<String> path, boolean folder) {
        int at = 0;
        boolean matched = false;
        boolean skip = false;
        for (int i = 0; i < elements.size(); i++) {
            String element = elements.get(i);
            if (element.isEmpty()) {
                skip = false;
            } else if (element.equals(ANY_DEPTH)) {
                if (i == elements.size() - 1) {
                    break;
                }
                skip = true;
            } else if (element.contains(ANY_DEPTH) || at >= path.size()) {
                return false;
            } else {
                int next = skip ? find(element, path, at) : GoMatch.matches(element, path.get(at)) ? at + 1 : -1;
                if (next < 0) {
                    return false;
                }
                at = next;
                matched = true;
                skip = false;
            }
        }
        return matched && !(folderOnly && !folder && at == path.size());
    }

    private static int find(String element, List<String> path, int from) {
        for (int i = from; i < path.size(); i++) {
            if (GoMatch.matches(element, path.get(i))) {
                return i + 1;
            }
        }
        return -1;
    }
}
