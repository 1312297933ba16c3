package io.infometis.desktop.overlay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a patch is for, as far as it names it; an empty text stands for any. Kustomize takes kind and name of a `target` as regular expressions;
/// of these only `.*` and `|` are followed, since a repository's expression could take for ever.
record PatchTarget(String group, String kind, String namespace, String name) {
    private static final List<String> SELECTORS = List.of("labelSelector", "annotationSelector");

    /// Empty when it selects by more than names.
    static Optional<PatchTarget> of(YamlNode target) {
        boolean selects = SELECTORS.stream().anyMatch(s -> !target.text(s).isEmpty());
        PatchTarget named = new PatchTarget(target.text("group"), target.text("kind"), target.text("namespace"), target.text("name"));
        boolean odd = Stream.of(named.group, named.kind, named.namespace, named.name).anyMatch(t -> !t.matches("[\\w.|*-]*"));
        return selects || odd ? Optional.empty() : Optional.of(named);
    }

    static PatchTarget of(ObjectHead patch) {
        return new PatchTarget(patch.group(), patch.kind(), "", patch.name());
    }

    boolean matches(ObjectHead object) {
        return fits(group, object.group()) && fits(kind, object.kind()) && fits(name, object.name())
                && (namespace.isEmpty() || object.namespace().isEmpty() || fits(namespace, object.namespace()));
    }

    private static boolean fits(String pattern, String text) {
        return pattern.isEmpty() || Stream.of(pattern.split("\\|")).anyMatch(one -> glob(one, text));
    }

    /// Whether the text is the pattern, with anything in place of each `.*`.
    private static boolean glob(String pattern, String text) {
        List<String> pieces = List.of(pattern.split("\\.\\*", -1));
        if (pieces.size() == 1) {
            return pattern.equals(text);
        }
        int at = pieces.getFirst().length();
        if (!text.startsWith(pieces.getFirst())) {
            return false;
        }
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = text.indexOf(piece, at);
            if (found < 0) {
                return false;
            }
            at = found + piece.length();
        }
        return text.length() - at >= pieces.getLast().length() && text.endsWith(pieces.getLast());
    }
}
