package io.infometis.desktop.git;

/// What a `GitRepository`'s `spec.ref` asks for; empty texts are absent. Of several the later wins: branch, semver, tag, name, commit.
/// Without any it is the branch `master`. Source: measured against source-controller 1.9, whose tag beats semver although its CRD says otherwise
/// (src/test/resources/source-controller/11-precedence.json).
public record GitReference(String branch, String tag, String semver, String name, String commit) {
    static final String DEFAULT_BRANCH = "master";

    /// The branch to look at where a branch is asked for.
    String branchOrDefault() {
        return branch.isEmpty() ? DEFAULT_BRANCH : branch;
    }
}
