package io.infometis.desktop.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.semver4j.Semver;

/// A range as `spec.ref.semver` has it: alternatives by `||`, in each of which a prerelease counts only if the alternative names one, and
/// `!=`. Source: measured against source-controller 1.9 (src/test/resources/source-controller/08-semver.json).
record VersionRange(List<Alternative> alternatives) {
    private static final String NUMBER = "(?:\\d+|[xX*])";
    private static final String VERSION = "v?" + NUMBER + "(?:\\." + NUMBER + "){0,2}(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?";
    private static final Pattern TERMS = Pattern
            .compile("(?:" + VERSION + "\\s+-\\s+" + VERSION + "|(?:(?:!=|[<>]=?|=[<>]?|~>?|\\^)?\\s*" + VERSION + "[,\\s]*)+)");
    private static final Pattern NOT = Pattern.compile("!=\\s*(" + VERSION + ")");
    /// All three numbers, with or without a small v.
    private static final Pattern TAG = Pattern.compile("v?(\\d+)\\.(\\d+)\\.(\\d+)((?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?)");

    /// What has no `||` in it.
    record Alternative(String range, List<String> not, boolean prereleases) {
        static Alternative of(String text) {
            List<String> not = NOT.matcher(text).results().map(m -> m.group(1)).toList();
            String plain = NOT.matcher(text).replaceAll("").replaceAll("\\+[0-9A-Za-z.-]+", "").replace(',', ' ').strip();
            return new Alternative(plain.isEmpty() ? "*" : plain, not, Pattern.compile("[0-9xX*]-[0-9A-Za-z]").matcher(text).find());
        }

        boolean holds(Semver version) {
            return version.satisfies(range, prereleases) && not.stream().noneMatch(n -> version.satisfies(n, prereleases));
        }
    }

    /// Empty if the text is no range.
    static Optional<VersionRange> of(String text) {
        List<Alternative> alternatives = new ArrayList<>();
        for (String part : text.split("\\|\\|", -1)) {
            if (!TERMS.matcher(part.strip()).matches()) {
                return Optional.empty();
            }
            alternatives.add(Alternative.of(part.strip()));
        }
        return Optional.of(new VersionRange(List.copyOf(alternatives)));
    }

    /// The version that a tag is in the range, if it is one; zeros may lead, build metadata does not count.
    Optional<Semver> match(String tag) {
        Matcher m = TAG.matcher(tag);
        if (!m.matches()) {
            return Optional.empty();
        }
        Optional<Semver> version = Optional
                .ofNullable(Semver.parse(plain(m.group(1)) + "." + plain(m.group(2)) + "." + plain(m.group(3)) + m.group(4)));
        return version.map(Semver::withClearedBuild).filter(v -> alternatives.stream().anyMatch(a -> a.holds(v)));
    }

    private static String plain(String digits) {
        return digits.replaceFirst("^0+(?=\\d)", "");
    }
}
