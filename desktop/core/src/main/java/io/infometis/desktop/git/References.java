package io.infometis.desktop.git;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.semver4j.Semver;

/// Finds what a `GitReference` names, by source-controller's order.
final class References {
    private References() {
    }

    static Optional<Resolved> resolve(Repository repository, GitReference reference) throws IOException {
        if (!reference.commit().isEmpty()) {
            return commit(repository, reference);
        }
        if (!reference.name().isEmpty()) {
            return found(repository, reference.name(), reference.name());
        }
        if (!reference.semver().isEmpty()) {
            return newest(repository, reference.semver());
        }
        if (!reference.tag().isEmpty()) {
            return found(repository, Constants.R_TAGS + reference.tag(), reference.tag());
        }
        return found(repository, Constants.R_HEADS + reference.branchOrDefault(), reference.branchOrDefault());
    }

    private static Optional<Resolved> commit(Repository repository, GitReference reference) throws IOException {
        if (!ObjectId.isId(reference.commit()) || !repository.getObjectDatabase().has(ObjectId.fromString(reference.commit()))) {
            return Optional.empty();
        }
        String prefix = reference.branch().isEmpty() ? "" : reference.branch() + "@";
        return Optional.of(new Resolved(reference.commit(), prefix + "sha1:" + reference.commit()));
    }

    private static Optional<Resolved> found(Repository repository, String name, String shown) throws IOException {
        Ref ref = repository.exactRef(name);
        return ref == null || ref.getObjectId() == null ? Optional.empty() : Optional.of(resolved(repository, ref, shown));
    }

    private static Resolved resolved(Repository repository, Ref ref, String shown) throws IOException {
        Ref peeled = repository.getRefDatabase().peel(ref);
        ObjectId id = Objects.requireNonNull(peeled.getPeeledObjectId() == null ? ref.getObjectId() : peeled.getPeeledObjectId());
        return new Resolved(id.name(), shown + "@sha1:" + id.name());
    }

    private static Optional<Resolved> newest(Repository repository, String range) throws IOException {
        List<Ref> tags = repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS);
        Optional<Ref> best = tags.stream().filter(t -> version(t).filter(v -> v.satisfies(range)).isPresent())
                .max(Comparator.comparing(t -> version(t).orElseThrow()));
        return best.isEmpty()
                ? Optional.empty()
                : Optional.of(resolved(repository, best.get(), Repository.shortenRefName(best.get().getName())));
    }

    private static Optional<Semver> version(Ref tag) {
        return Optional.ofNullable(Semver.coerce(Repository.shortenRefName(tag.getName())))
                .filter(v -> Repository.shortenRefName(tag.getName()).replaceFirst("^v", "").startsWith(v.getVersion().split("[-+]")[0]));
    }
}
