package io.infometis.desktop.devenv;

import io.infometis.desktop.git.FollowPolicy;
import io.infometis.desktop.git.Gate;
import io.infometis.desktop.git.Head;
import io.infometis.desktop.git.LocalRepository;
import io.infometis.desktop.git.TreeFiles;
import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.model.RepositoryProblem;
import io.infometis.desktop.model.StartRequest;
import io.infometis.desktop.overlay.EnvironmentCatalog;
import io.infometis.desktop.overlay.EnvironmentFiles;
import io.infometis.desktop.watch.Checked;
import io.infometis.desktop.watch.DestructionGate;
import io.infometis.desktop.watch.EnvironmentWatcher;
import io.infometis.desktop.watch.RepositoryCheck;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Works out what a start is going to bring up, and checks it before anything is started.
public final class Planner {
    private final RepositoryChoice choice;
    private final Checks checks;

    /// Gives the check once its renderer is there; building it the first time is told to the listener.
    @FunctionalInterface
    public interface Checks {
        RepositoryCheck get(ProgressListener progress) throws InfometisException, InterruptedException;
    }

    public Planner(RepositoryChoice choice, Checks checks) {
        this.choice = choice;
        this.checks = checks;
    }

    /// @param found  hears which repository it is before it is checked
    Plan plan(StartRequest request, EnvironmentHome home, Progress progress, CloseStack stack, Consumer<Path> found)
            throws InfometisException, InterruptedException {
        LocalRepository repository = stack.own(LocalRepository.open(choice.choose(request, home)));
        progress.note("Repository: " + repository.workTree());
        found.accept(repository.workTree());
        Begin begin = begin(repository, request, home);
        Checked checked = checks.get(progress.listener()).checkForStart(begin.tree(), begin.files());
        checked.warnings().forEach(progress::note);
        Optional<String> own = begin.policy() instanceof FollowPolicy.OwnBranch o ? Optional.of(o.pinned()) : Optional.empty();
        return new Plan(repository, begin.policy(), begin.branch(), begin.tree().commit(), own, begin.files(), checked.kinds());
    }

    /// What `plan` would begin with; `branch` and `commit` are empty for a repository that has to be made.
    public record Preview(Path repository, boolean toBeMade, String branch, String commit) {}

    /// As `plan`, as far as reading alone goes: nothing is made, remembered or rendered.
    public Preview preview(StartRequest request, EnvironmentHome home) throws InfometisException {
        RepositoryChoice.Chosen chosen = choice.look(request, home);
        if (chosen.toBeMade()) {
            return new Preview(chosen.folder(), true, "", "");
        }
        try (LocalRepository repository = LocalRepository.open(chosen.folder())) {
            Begin begin = begin(repository, request, home);
            return new Preview(repository.workTree(), false, begin.branch(), begin.tree().commit());
        }
    }

    /// What the repository gives a start.
    private record Begin(FollowPolicy policy, String branch, TreeFiles tree, EnvironmentFiles files) {}

    private static Begin begin(LocalRepository repository, StartRequest request, EnvironmentHome home) throws InfometisException {
        FollowPolicy policy = policy(repository, request, home.facts().flatMap(EnvironmentHome.Facts::pinned));
        TreeFiles tree = repository.files(commit(repository, request, policy));
        EnvironmentFiles files = EnvironmentCatalog.find(tree, request.environment())
                .orElseThrow(() -> new InfometisException(
                        new RepositoryProblem.NoSuchEnvironment(repository.workTree(), request.environment().name(),
                                EnvironmentCatalog.of(tree).stream().map(f -> f.environment().name()).toList())));
        String branch = policy.now(repository, Optional.empty()).map(f -> f.branch()).orElseThrow();
        return new Begin(policy, branch, tree, files);
    }

    /// dev follows HEAD's branch; the others their own, and until it exists the commit of the first start.
    private static FollowPolicy policy(LocalRepository repository, StartRequest request, Optional<String> pinned)
            throws InfometisException {
        Environment environment = request.environment();
        if (environment.name().equals("dev")) {
            return new FollowPolicy.HeadBranch();
        }
        String commit = pinned.isPresent() && request.from().isEmpty() ? pinned.get() : repository.resolve(request.from().orElse("HEAD"));
        return new FollowPolicy.OwnBranch(FollowPolicy.OwnBranch.branchOf(environment), commit);
    }

    private static String commit(LocalRepository repository, StartRequest request, FollowPolicy policy) throws InfometisException {
        var followed = policy.now(repository, Optional.empty());
        if (followed.isEmpty()) {
            String head = repository.head() instanceof Head.Detached d ? d.commit() : "";
            throw new InfometisException(new RepositoryProblem.NoBranch(repository.workTree(), head));
        }
        if (request.from().isPresent()) {
            return repository.resolve(request.from().get());
        }
        return followed.get().commit()
                .orElseThrow(
                        () -> new InfometisException(new RepositoryProblem.NoCommitYet(repository.workTree(), followed.get().branch())));
    }

    /// An environment belongs to the repository it was started with.
    void checkSame(StartRequest request, EnvironmentHome home) throws InfometisException {
        Optional<EnvironmentHome.Facts> facts = home.facts();
        Optional<Path> asked = request.repository();
        if (facts.isPresent() && asked.isPresent()) {
            try (LocalRepository other = LocalRepository.open(asked.get())) {
                if (!other.workTree().equals(facts.get().repository())) {
                    throw new InfometisException(
                            new ClusterProblem.OtherRepository(request.environment().name(), facts.get().repository(), other.workTree()));
                }
            }
        }
    }

    /// What stands before the served ref of a running environment.
    Gate gate(Environment environment, EnvironmentWatcher watcher) throws InfometisException, InterruptedException {
        return new DestructionGate(environment, checks.get(ProgressListener.silent()), watcher::kustomizations);
    }
}
