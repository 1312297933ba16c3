package io.infometis.desktop.model;

import java.util.Optional;

/// A revision as Flux prints it: `main@sha1:<40 hex>`, or `sha1:<40 hex>` where no reference is known.
/// Source: Flux RFC 0005.
public record Revision(String reference, String commit) {
    /// Reads Flux's form; empty where the text is another (an empty status, an OCI digest).
    public static Optional<Revision> parse(String text) {
        int at = text.lastIndexOf('@');
        String digest = text.substring(at + 1);
        if (!digest.startsWith("sha1:")) {
            return Optional.empty();
        }
        return Optional.of(new Revision(at < 0 ? "" : text.substring(0, at), digest.substring("sha1:".length())));
    }

    /// The first seven characters of the commit, for people.
    public String shortCommit() {
        return commit.substring(0, Math.min(7, commit.length()));
    }

    @Override
    public String toString() {
        return reference.isEmpty() ? "sha1:" + commit : reference + "@sha1:" + commit;
    }
}
