package io.infometis.desktop.model;

/// What an environment serves of the user's repository: a branch by its commits, or one commit that stays.
public sealed interface Follows {
    /// The branch; `why` says so when it is not the branch that HEAD names now (detached HEAD).
    record Branch(String name, String why) implements Follows {}

    /// A commit pinned at the first start, while the environment's own branch does not exist.
    record Pinned(String commit, String ownBranch) implements Follows {}
}
