package io.infometis.desktop.git;

/// Matches one path element as Go's `filepath.Match` does: `*`, `?`, `[a-z]`, `[^a]`, `\` escapes; a bad pattern matches nothing. Takes at most
/// pattern times text steps, whatever the pattern. Source: pkg.go.dev/path/filepath#Match.
final class GoMatch {
    private static final int NO = -1;

    private final int[] pattern;
    private final int[] text;

    private GoMatch(String pattern, String text) {
        this.pattern = pattern.codePoints().toArray();
        this.text = text.codePoints().toArray();
    }

    static boolean matches(String pattern, String text) {
        return new GoMatch(pattern, text).matches();
    }

    /// Goes on from the last star alone: what an earlier one took cannot help a later one.
    private boolean matches() {
        int p = 0;
        int t = 0;
        int star = NO;
        int taken = 0;
        while (t < text.length || p < pattern.length) {
            if (p < pattern.length && pattern[p] == '*') {
                star = ++p;
                taken = t;
                continue;
            }
            int next = p < pattern.length && t < text.length ? one(p, text[t]) : NO;
            if (next != NO) {
                p = next;
                t++;
            } else if (star != NO && taken < text.length) {
                p = star;
                t = ++taken;
            } else {
                return false;
            }
        }
        return true;
    }

    /// Where the pattern goes on when what stands at `p` matches the character.
    private int one(int p, int c) {
        return switch (pattern[p]) {
            case '?' -> p + 1;
            case '[' -> set(p + 1, c);
            case '\\' -> p + 1 < pattern.length && pattern[p + 1] == c ? p + 2 : NO;
            default -> pattern[p] == c ? p + 1 : NO;
        };
    }

    private int set(int begin, int c) {
        boolean negated = begin < pattern.length && pattern[begin] == '^';
        int first = negated ? begin + 1 : begin;
        boolean in = false;
        int p = first;
        while (p < pattern.length && (p == first || pattern[p] != ']')) {
            int lowAt = member(p);
            if (lowAt == NO) {
                return NO;
            }
            int highAt = lowAt;
            p = lowAt + 1;
            if (p < pattern.length && pattern[p] == '-') {
                highAt = member(p + 1);
                if (highAt == NO) {
                    return NO;
                }
                p = highAt + 1;
            }
            in |= pattern[lowAt] <= c && c <= pattern[highAt];
        }
        return p < pattern.length && in != negated ? p + 1 : NO;
    }

    /// Where a member of a set stands: here, or after a backslash; `-` and `]` must be escaped.
    private int member(int p) {
        if (p >= pattern.length || pattern[p] == '-' || pattern[p] == ']') {
            return NO;
        }
        return pattern[p] != '\\' ? p : p + 1 < pattern.length ? p + 1 : NO;
    }
}
