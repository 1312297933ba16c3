package io.infometis.desktop.git;

import java.util.Optional;

/// What HEAD names.
public sealed interface Head {
    /// A branch; without a commit while it is unborn.
    record OnBranch(String branch, Optional<String> commit) implements Head {}

    /// A commit itself (rebase, bisect, a tag). `lastBranch` is the branch left last, by HEAD's reflog; empty when it does not tell.
    record Detached(String commit, Optional<String> lastBranch) implements Head {}
}
