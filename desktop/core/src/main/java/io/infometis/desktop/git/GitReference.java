package io.infometis.desktop.git;

/// What a `GitRepository`'s `spec.ref` asks for; empty texts are absent. Of several the later wins: branch, tag, semver, name, commit.
/// Without any it is the branch `master`. Source: source-controller 1.9, docs/spec/v1/gitrepositories.md.
public record GitReference(String branch, String tag, String semver, String name, String commit) {
    static final String DEFAULT_BRANCH = "master";

    /// The branch to look at where a branch is asked for.
    String branchOrDefault() {
        return branch.isEmpty() ? DEFAULT_BRANCH : branch;
    }

    /// What the reference is called in messages.
    public String described() {
        if (!commit.isEmpty()) {
            return "commit '" + commit + "'";
        }
        if (!name.isEmpty()) {
            return "reference '" + name + "'";
        }
        if (!semver.isEmpty()) {
            return "tag that matches '" + semver + "'";
        }
        return tag.isEmpty() ? "branch '" + branchOrDefault() + "'" : "tag '" + tag + "'";
    }
}
