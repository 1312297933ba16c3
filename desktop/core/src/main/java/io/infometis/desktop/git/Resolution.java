package io.infometis.desktop.git;

/// What a reference came to.
public sealed interface Resolution permits Resolved, Resolution.Unresolved {
    /// Nothing was found: source-controller's reason for it, and its message, in which the repository is called by its URL.
    record Unresolved(String reason, String message) implements Resolution {
        static final String FAILED = "GitOperationFailed";
        static final String EMPTY = "EmptyGitRepository";

        static Unresolved failed(String message) {
            return new Unresolved(FAILED, "failed to checkout and determine revision: " + message);
        }
    }
}
