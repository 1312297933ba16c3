package io.infometis.desktop.git;

import io.infometis.desktop.model.CloneProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.model.RepositoryProblem;
import io.infometis.desktop.process.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;

/// Clones repositories: whole or not at all, with nothing of them run.
public final class RepositoryCloner {
    private final List<String> ssh;
    private final Set<Path> going = ConcurrentHashMap.newKeySet();

    public RepositoryCloner() {
        this(List.of("ssh"));
    }

    /// `ssh` begins the command line of every connection.
    RepositoryCloner(List<String> ssh) {
        this.ssh = List.copyOf(ssh);
    }

    /// `into` must be absent or empty. An interrupt ends it and leaves nothing.
    public void clone(String url, Path into, ProgressListener progress) throws InfometisException, InterruptedException {
        SafeGit.ensure();
        CloneAddress from = CloneAddress.of(url.strip());
        try {
            Path target = CloneStage.target(into);
            if (!going.add(target)) {
                throw new InfometisException(new CloneProblem.BadFolder(into, "Another clone into it goes on."));
            }
            try {
                clone(from, target, progress);
            } finally {
                going.remove(target);
            }
        } catch (IOException e) {
            throw new InfometisException(new RepositoryProblem.CannotWrite(into, e.toString()), e);
        }
    }

    private void clone(CloneAddress from, Path target, ProgressListener progress)
            throws IOException, InfometisException, InterruptedException {
        try (CloneStage stage = CloneStage.open(target)) {
            CloneRun run = new CloneRun(from, stage.folder(), progress, ssh);
            try {
                run.run();
            } catch (GitAPIException | JGitInternalException e) {
                String command = Shell.join(List.of("git", "clone", from.shown(), target.toString()));
                throw new InfometisException(new CloneFailures(from, command).of(e, run.words()), e);
            }
            stage.move();
            progress.on(new ProgressEvent.Note(Optional.empty(), "Cloned into " + target));
        }
    }
}
