package io.infometis.desktop.git;

import io.infometis.desktop.git.Resolution.Unresolved;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.semver4j.Semver;

/// Finds what a `GitReference` names, by source-controller's order, and says what it says where nothing is found: commit, name, tag,
/// semver, branch. Source: measured against source-controller 1.9 (src/test/resources/source-controller).
final class References {
    private static final String PEELED = "^{}";

    private final Repository repository;
    private final GitReference reference;
    private final String url;

    private References(Repository repository, GitReference reference, String url) {
        this.repository = repository;
        this.reference = reference;
        this.url = url;
    }

    /// `url` is what messages call the repository.
    static Resolution resolve(Repository repository, GitReference reference, String url) throws IOException {
        return new References(repository, reference, url).resolve();
    }

    private Resolution resolve() throws IOException {
        boolean empty = repository.getRefDatabase().getRefsByPrefix(Constants.R_REFS).isEmpty();
        if (!reference.commit().isEmpty()) {
            return empty ? emptyRepository() : commit();
        }
        if (!reference.name().isEmpty()) {
            return empty ? Unresolved.failed("unable to list remote for '" + url + "': remote repository is empty") : named();
        }
        if (!reference.tag().isEmpty()) {
            return empty ? emptyRepository() : found(Constants.R_TAGS + reference.tag(), reference.tag());
        }
        if (!reference.semver().isEmpty()) {
            return empty ? emptyRepository() : newest();
        }
        return empty
                ? new Unresolved(Unresolved.EMPTY, "git repository is empty")
                : found(Constants.R_HEADS + reference.branchOrDefault(), reference.branchOrDefault());
    }

    private Unresolved emptyRepository() {
        return Unresolved.failed("unable to clone: remote repository is empty: git repository: '" + url + "'");
    }

    private Resolution commit() throws IOException {
        String branch = reference.branch().isEmpty() ? "" : Constants.R_HEADS + reference.branch();
        if (!branch.isEmpty() && repository.exactRef(branch) == null) {
            return absent(branch);
        }
        if (!ObjectId.isId(reference.commit()) || !reachable(ObjectId.fromString(reference.commit()), branch)) {
            return Unresolved.failed("unable to resolve commit object for '" + reference.commit() + "': object not found");
        }
        String shown = reference.name().isEmpty() ? reference.branch() : reference.name();
        return new Resolved(reference.commit(), (shown.isEmpty() ? "" : shown + "@") + "sha1:" + reference.commit());
    }

    /// From the branch, or without one from any branch.
    private boolean reachable(ObjectId wanted, String branch) throws IOException {
        if (!repository.getObjectDatabase().has(wanted)) {
            return false;
        }
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(wanted);
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS)) {
                if ((branch.isEmpty() || ref.getName().equals(branch)) && ref.getObjectId() != null
                        && walk.isMergedInto(commit, walk.parseCommit(ref.getObjectId()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Resolution named() throws IOException {
        String name = reference.name();
        String plain = name.endsWith(PEELED) ? name.substring(0, name.length() - PEELED.length()) : name;
        Ref ref = name.startsWith(Constants.R_REFS) && !name.endsWith("/") ? repository.exactRef(plain) : null;
        if (ref != null && ref.getObjectId() != null) {
            return resolved(repository, ref, name);
        }
        return name.endsWith("/") ? slash(name) : Unresolved.failed("unable to resolve ref '" + name + "' to a specific commit");
    }

    private Resolution found(String name, String shown) throws IOException {
        if (name.endsWith("/")) {
            return slash(name);
        }
        Ref ref = repository.exactRef(name);
        return ref == null || ref.getObjectId() == null ? absent(name) : resolved(repository, ref, shown);
    }

    private static Unresolved slash(String name) {
        return Unresolved.failed("ref " + name + " is invalid; Git refs cannot begin or end with a slash '/'");
    }

    private Unresolved absent(String name) {
        return Unresolved.failed("unable to clone '" + url + "': couldn't find remote ref \"" + name + "\"");
    }

    private static Resolved resolved(Repository repository, Ref ref, String shown) throws IOException {
        return new Resolved(target(repository, ref).name(), shown + "@sha1:" + target(repository, ref).name());
    }

    private static ObjectId target(Repository repository, Ref ref) throws IOException {
        Ref peeled = repository.getRefDatabase().peel(ref);
        return Objects.requireNonNull(peeled.getPeeledObjectId() == null ? ref.getObjectId() : peeled.getPeeledObjectId());
    }

    private Resolution newest() throws IOException {
        Optional<VersionRange> range = VersionRange.of(reference.semver());
        if (range.isEmpty()) {
            return Unresolved.failed("semver parse error: improper constraint: \"" + reference.semver() + "\"");
        }
        List<Candidate> candidates = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            for (Ref tag : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
                Optional<Semver> version = range.get().match(Repository.shortenRefName(tag.getName()));
                if (version.isPresent()) {
                    candidates.add(new Candidate(tag, version.get(), walk.parseCommit(target(repository, tag)).getCommitTime()));
                }
            }
        }
        Optional<Candidate> best = candidates.stream().max(Comparator.comparing(Candidate::version).thenComparing(Candidate::time));
        return best.isEmpty()
                ? Unresolved.failed("no match found for semver: " + reference.semver())
                : resolved(repository, best.get().tag(), Repository.shortenRefName(best.get().tag().getName()));
    }

    /// Of equal versions (they differ by build metadata) the one whose commit is younger wins.
    private record Candidate(Ref tag, Semver version, int time) {}
}
