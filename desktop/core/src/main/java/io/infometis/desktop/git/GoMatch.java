package io.infometis.desktop.git;

/// Matches one path element as Go's `filepath.Match` does: `*`, `?`, `[a-z]`, `[^a]`, `\` escapes; a bad pattern matches nothing.
/// Source: pkg.go.dev/path/filepath#Match.
final class GoMatch {
    private final String pattern;
    private final String text;

    private GoMatch(String pattern, String text) {
        this.pattern = pattern;
        this.text = text;
    }

    static boolean matches(String pattern, String text) {
        return new GoMatch(pattern, text).from(0, 0);
    }

    private boolean from(int p, int t) {
        if (p == pattern.length()) {
            return t == text.length();
        }
        return switch (pattern.charAt(p)) {
            case '*' -> star(p + 1, t);
            case '?' -> t < text.length() && from(p + 1, t + Character.charCount(text.codePointAt(t)));
            case '[' -> t < text.length() && set(p + 1, t);
            case '\\' -> p + 1 < pattern.length() && literal(p + 1, t);
            default -> literal(p, t);
        };
    }

    private boolean star(int p, int t) {
        for (int end = t; end <= text.length(); end++) {
            if (from(p, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean literal(int p, int t) {
        return t < text.length() && pattern.charAt(p) == text.charAt(t) && from(p + 1, t + 1);
    }

    private boolean set(int begin, int t) {
        int p = begin;
        int wanted = text.codePointAt(t);
        boolean negated = p < pattern.length() && pattern.charAt(p) == '^';
        if (negated) {
            p++;
        }
        boolean in = false;
        for (boolean first = true; p < pattern.length() && (first || pattern.charAt(p) != ']'); first = false) {
            int low = pattern.codePointAt(p);
            if (low == '\\' && p + 1 < pattern.length()) {
                low = pattern.codePointAt(++p);
            }
            p += Character.charCount(low);
            int high = low;
            if (p + 1 < pattern.length() && pattern.charAt(p) == '-') {
                high = pattern.codePointAt(++p);
                p += Character.charCount(high);
            }
            in |= low <= wanted && wanted <= high;
        }
        return p < pattern.length() && in != negated && from(p + 1, t + Character.charCount(wanted));
    }
}
