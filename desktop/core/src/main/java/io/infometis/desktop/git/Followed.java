package io.infometis.desktop.git;

import io.infometis.desktop.model.Follows;
import java.util.Optional;

/// What an environment follows now, and the commit there; no commit while the branch has none.
public record Followed(Follows follows, Optional<String> commit) {
    /// The branch under which it is served.
    public String branch() {
        return switch (follows) {
            case Follows.Branch b -> b.name();
            case Follows.Pinned p -> p.ownBranch();
        };
    }
}
