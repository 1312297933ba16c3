package io.infometis.desktop.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.CheckoutEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ReflogEntry;
import org.eclipse.jgit.lib.Repository;

/// Which branch a detached HEAD was on: the one that is being rebased or bisected, else the one that HEAD's reflog names last.
final class LastBranch {
    private static final int ENTRIES = 1_000;
    private static final List<String> IN_PROGRESS = List.of("rebase-merge/head-name", "rebase-apply/head-name", "BISECT_START");

    private LastBranch() {
    }

    static Optional<String> of(Repository repository) throws IOException {
        for (String file : IN_PROGRESS) {
            Path name = repository.getDirectory().toPath().resolve(file);
            if (Files.isRegularFile(name)) {
                Optional<String> branch = existing(repository, Repository.shortenRefName(Files.readString(name).strip()));
                if (branch.isPresent()) {
                    return branch;
                }
            }
        }
        return logged(repository);
    }

    /// Newest first: a move to a branch, or away from one. A rebase moves HEAD without such an entry.
    private static Optional<String> logged(Repository repository) throws IOException {
        var reader = repository.getRefDatabase().getReflogReader(Constants.HEAD);
        List<ReflogEntry> entries = reader == null ? List.of() : reader.getReverseEntries(ENTRIES);
        for (ReflogEntry entry : entries) {
            CheckoutEntry checkout = entry.parseCheckout();
            if (checkout != null) {
                Optional<String> branch = existing(repository, checkout.getToBranch());
                branch = branch.isPresent() ? branch : existing(repository, checkout.getFromBranch());
                if (branch.isPresent()) {
                    return branch;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> existing(Repository repository, String branch) throws IOException {
        boolean name = Repository.isValidRefName(Constants.R_HEADS + branch);
        return name && repository.exactRef(Constants.R_HEADS + branch) != null ? Optional.of(branch) : Optional.empty();
    }
}
