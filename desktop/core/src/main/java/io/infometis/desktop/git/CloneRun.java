package io.infometis.desktop.git;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProgressListener;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.jgit.api.CloneCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.transport.SshTransport;

/// One clone, on a thread of its own: JGit swallows interrupts, so ours asks it to end, cuts its connection and waits.
final class CloneRun {
    private static final int SILENCE_SECONDS = 60;
    private static final Duration AGAIN = Duration.ofMillis(100);

    private final CloneAddress from;
    private final Path folder;
    private final CloneProgress progress;
    private final SystemSsh ssh;

    /// `folder` is there and empty.
    CloneRun(CloneAddress from, Path folder, ProgressListener listener, List<String> ssh) {
        this.from = from;
        this.folder = folder;
        this.progress = new CloneProgress(listener, System::nanoTime);
        this.ssh = new SystemSsh(ssh);
    }

    /// Returns once the clone is complete; an exception of JGit's tells why it is not.
    void run() throws GitAPIException, InfometisException, InterruptedException {
        FutureTask<Boolean> task = new FutureTask<>(this::cloned);
        Thread thread = Thread.ofVirtual().name("clone").start(task);
        try (ssh) {
            task.get();
        } catch (InterruptedException e) {
            end(thread);
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GitAPIException known) {
                throw known;
            }
            if (e.getCause() instanceof JGitInternalException known) {
                throw known;
            }
            throw new IllegalStateException("a clone failed by a defect", e.getCause());
        }
    }

    /// No submodules: a configuration has none, and each is another address. SafeGit keeps filters and hooks from being run.
    private boolean cloned() throws GitAPIException {
        CloneCommand command = Git.cloneRepository().setURI(from.uri().toPrivateString()).setDirectory(folder.toFile())
                .setCloneSubmodules(false).setTimeout(SILENCE_SECONDS).setProgressMonitor(progress).setTransportConfigCallback(t -> {
                    if (t instanceof SshTransport over) {
                        over.setSshSessionFactory(ssh);
                    }
                });
        from.credentials().ifPresent(command::setCredentialsProvider);
        try (Git _ = command.call()) {
            return true;
        }
    }

    /// What ssh said of a clone that failed; empty where it was not used.
    String words() throws InterruptedException {
        return ssh.words();
    }

    /// A second interrupt of ours changes nothing: the folder must be quiet before it is removed. JGit's may need more than one.
    private void end(Thread thread) {
        progress.cancel();
        ssh.close();
        while (thread.isAlive()) {
            thread.interrupt();
            try {
                thread.join(AGAIN);
            } catch (InterruptedException _) {
                // the first one is on its way
            }
        }
    }
}
