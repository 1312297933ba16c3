package io.infometis.desktop.agent;

import io.infometis.desktop.cluster.ClusterProvider;
import io.infometis.desktop.devenv.DevEnvironment;
import io.infometis.desktop.devenv.EnvironmentHome;
import io.infometis.desktop.devenv.Tools;
import io.infometis.desktop.git.RepositoryCloner;
import io.infometis.desktop.model.DeletePlan;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.FileText;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ObjectDetails;
import io.infometis.desktop.model.ObjectId;
import io.infometis.desktop.model.Preflight;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.model.StartRequest;
import io.infometis.desktop.model.StartSummary;
import io.infometis.desktop.model.Workspace;
import io.infometis.desktop.preflight.StartCheck;
import io.infometis.desktop.process.Directories;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// The environments over `devenv`: one `DevEnvironment` a name, and a lock each, so that two starts of one environment come one after the
/// other and the second finds what the first brought up.
public final class OwnedEnvironments implements Environments {
    private final Directories directories;
    private final Tools tools;
    private final Map<Environment, Owned> owned = new ConcurrentHashMap<>();
    private final Starts starts = new Starts();
    private final RepositoryCloner cloner = new RepositoryCloner();
    private final KeptFacts kept;

    /// An environment and who may work on it now.
    private record Owned(DevEnvironment environment, EnvironmentHome home, ReentrantLock lock) {}

    private interface Work<T> {
        T run(Owned one) throws InfometisException, InterruptedException;
    }

    public OwnedEnvironments(Directories directories, Tools tools) {
        this.directories = directories;
        this.tools = tools;
        this.kept = KeptFacts.start(directories, tools.cell(), tools.repositories(), e -> get(e).home());
    }

    @Override
    public StartSummary start(StartRequest request, ProgressListener progress) throws InfometisException, InterruptedException {
        return starts.run(request.environment(),
                () -> locked(request.environment(), progress, one -> one.environment().start(request, progress)));
    }

    @Override
    public void cancelStart(Environment environment) throws InterruptedException {
        starts.cancel(environment);
    }

    @Override
    public void stop(Environment environment, ProgressListener progress) throws InfometisException, InterruptedException {
        locked(environment, progress, one -> {
            one.environment().stop();
            return true;
        });
    }

    @Override
    public DeletePlan deletePlan(Environment environment) throws InfometisException {
        Owned one = get(environment);
        Optional<Path> repository = one.home().facts().map(EnvironmentHome.Facts::repository);
        List<String> removes = provider(one).deletes(environment).stream().filter(Files::exists).map(Path::toString).toList();
        List<String> keeps = new ArrayList<>();
        repository.ifPresent(r -> keeps.add("the repository " + r));
        keeps.add("the parts in " + directories.partsCache());
        return new DeletePlan(environment, one.environment().isRunning(), removes, keeps);
    }

    @Override
    public void delete(Environment environment, ProgressListener progress) throws InfometisException, InterruptedException {
        locked(environment, progress, one -> {
            one.environment().stop();
            kept.forget(environment);
            provider(one).delete(environment);
            tools.repositories().release(environment);
            tools.cell().remove(environment);
            return true;
        });
    }

    @Override
    public void reconcile(Environment environment, boolean anyway) throws InfometisException, InterruptedException {
        get(environment).environment().reconcile(anyway);
    }

    @Override
    public void resume(Environment environment) throws InfometisException, InterruptedException {
        get(environment).environment().resume();
    }

    @Override
    public ObjectDetails object(Environment environment, ObjectId id) throws InfometisException, InterruptedException {
        return get(environment).environment().object(id);
    }

    @Override
    public Preflight preflight(StartRequest request) {
        return new StartCheck(directories, tools).look(request, get(request.environment()).home());
    }

    @Override
    public void cloneRepository(String url, Path into, ProgressListener progress) throws InfometisException, InterruptedException {
        cloner.clone(url, into, progress);
    }

    @Override
    public FileText file(Path repository, String path) throws InfometisException, InterruptedException {
        return RepositoryFiles.read(tools.repositories(), tools.cell(), repository, path);
    }

    @Override
    public Workspace workspace() {
        return tools.cell().get();
    }

    @Override
    public Subscription onChange(Consumer<Workspace> listener) {
        return tools.cell().listen(listener)::close;
    }

    @Override
    public List<Environment> running() {
        return owned.values().stream().filter(o -> o.lock().isLocked() || o.environment().isRunning()).map(o -> o.home().environment())
                .sorted()
                .toList();
    }

    @Override
    public void closeAll() {
        owned.values().forEach(one -> {
            one.lock().lock();
            try {
                one.environment().close();
            } finally {
                one.lock().unlock();
            }
        });
        kept.close();
        tools.repositories().close();
    }

    private <T> T locked(Environment environment, ProgressListener progress, Work<T> work) throws InfometisException, InterruptedException {
        Owned one = get(environment);
        if (!one.lock().tryLock()) {
            progress.on(new ProgressEvent.Note(Optional.empty(),
                    "Something else is done to " + environment + " at this moment; waiting for it"));
            one.lock().lockInterruptibly();
        }
        try {
            return work.run(one);
        } finally {
            one.lock().unlock();
        }
    }

    private Owned get(Environment environment) {
        return owned.computeIfAbsent(environment, e -> {
            EnvironmentHome home = new EnvironmentHome(e, directories.environment(e), directories.logs(e));
            return new Owned(new DevEnvironment(home, tools), home, new ReentrantLock());
        });
    }

    private ClusterProvider provider(Owned one) throws InfometisException {
        Optional<String> name = one.home().facts().map(EnvironmentHome.Facts::provider);
        return name.flatMap(tools.providers()::named).orElseGet(() -> tools.providers().all().getFirst());
    }
}
