package io.infometis.desktop.git;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.Follows;
import io.infometis.desktop.model.InfometisException;
import java.util.Optional;

/// What of the user's repository an environment follows (DESIGN D8).
public sealed interface FollowPolicy {
    /// The branch that HEAD names; while HEAD is detached, the branch it named last.
    record HeadBranch() implements FollowPolicy {}

    /// The environment's own branch `env/<name>`; while there is none, the commit pinned at the first start.
    record OwnBranch(String branch, String pinned) implements FollowPolicy {
        public static String branchOf(Environment environment) {
            return "env/" + environment.name();
        }
    }

    /// What is followed at this moment. `before` is what was followed until now: where a detached HEAD stays.
    default Optional<Followed> now(LocalRepository repository, Optional<Followed> before) throws InfometisException {
        return switch (this) {
            case HeadBranch _ -> head(repository, before);
            case OwnBranch own -> Optional.of(own(repository, own));
        };
    }

    private static Followed own(LocalRepository repository, OwnBranch own) throws InfometisException {
        Optional<String> commit = repository.branchCommit(own.branch());
        return commit.isPresent()
                ? new Followed(new Follows.Branch(own.branch(), ""), commit)
                : new Followed(new Follows.Pinned(own.pinned(), own.branch()), Optional.of(own.pinned()));
    }

    private static Optional<Followed> head(LocalRepository repository, Optional<Followed> before) throws InfometisException {
        return switch (repository.head()) {
            case Head.OnBranch b -> Optional.of(new Followed(new Follows.Branch(b.branch(), ""), b.commit()));
            case Head.Detached d -> {
                String why = "HEAD is detached at " + d.commit().substring(0, 7) + "; the environment stays on the branch";
                if (before.isPresent()) {
                    yield Optional.of(new Followed(new Follows.Branch(before.get().branch(), why), before.get().commit()));
                }
                yield d.lastBranch().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Followed(new Follows.Branch(d.lastBranch().get(), why), repository.branchCommit(d.lastBranch().get())));
            }
        };
    }
}
