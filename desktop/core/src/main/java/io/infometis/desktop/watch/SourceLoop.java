package io.infometis.desktop.watch;

import io.infometis.desktop.flux.FluxTypes;
import io.infometis.desktop.flux.SourceReconciler;
import io.infometis.desktop.git.FollowListener;
import io.infometis.desktop.git.Followed;
import io.infometis.desktop.git.Gate;
import io.infometis.desktop.git.LocalRepository;
import io.infometis.desktop.git.ServedRepository;
import io.infometis.desktop.kubernetes.ClusterApi;
import io.infometis.desktop.kubernetes.ObjectListener;
import io.infometis.desktop.kubernetes.PatchKind;
import io.infometis.desktop.kubernetes.Watch;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.model.ReportedProblem;
import io.infometis.desktop.model.RepositoryView;
import io.infometis.desktop.model.Revision;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries a commit from the user's repository to the cluster's source: follower -> gate -> served repository -> `GitRepository` status.
/// One virtual thread; the follower and the informer only wake it.
public final class SourceLoop implements AutoCloseable, FollowListener {
    private static final Logger LOG = LoggerFactory.getLogger(SourceLoop.class);
    private static final long RETRY_MILLIS = 5_000;

    private final Environment environment;
    private final LocalRepository user;
    private final ServedRepository served;
    private final SourceReconciler reconciler;
    private final ClusterApi api;
    private final Gate gate;
    private final WorkspaceCell cell;
    private final Wakeup wakeup = new Wakeup();
    private final Map<String, KubernetesObject> sources = new ConcurrentHashMap<>();
    private final Map<String, String> done = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile Optional<Followed> wanted = Optional.empty();
    private volatile String serveAnyway = "";
    private Optional<ReportedProblem> heldBack = Optional.empty();
    private String judged = "";
    private String learned = "";
    private volatile Optional<Watch> watch = Optional.empty();
    private volatile boolean closed;

    public SourceLoop(Environment environment, LocalRepository user, ServedRepository served, SourceReconciler reconciler, ClusterApi api,
            Gate gate,
            WorkspaceCell cell) {
        this.environment = environment;
        this.user = user;
        this.served = served;
        this.reconciler = reconciler;
        this.api = api;
        this.gate = gate;
        this.cell = cell;
        this.thread = Thread.ofVirtual().name("source-" + environment.name()).unstarted(this::run);
    }

    public void start() throws InfometisException, InterruptedException {
        watch = Optional.of(api.watch(FluxTypes.GIT_REPOSITORY, "", Map.of(), listener()));
        thread.start();
    }

    @Override
    public void followed(Followed followed) {
        wanted = Optional.of(followed);
        wakeup.wake();
    }

    /// Lets through the commit that the gate holds back.
    public void serveAnyway() {
        serveAnyway = wanted.flatMap(Followed::commit).orElse("");
        judged = "";
        wakeup.wake();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        watch.ifPresent(Watch::close);
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed) {
                boolean idle = !wakeup.await(RETRY_MILLIS);
                pass();
                if (idle) {
                    learn();
                }
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    private void pass() throws InterruptedException {
        try {
            Optional<Followed> now = wanted;
            if (now.isPresent()) {
                follow(now.get());
            }
            for (KubernetesObject source : sources.values()) {
                reconcile(source);
            }
        } catch (InfometisException e) {
            LOG.warn("{}: the source was not brought up to date; tried again in {} ms: {}", environment, RETRY_MILLIS, e.getMessage());
        }
    }

    private void learn() throws InterruptedException {
        try {
            Optional<String> now = served.served();
            if (now.isPresent() && !now.get().equals(learned) && gate.learn(served.files(now.get()))) {
                learned = now.get();
            }
        } catch (InfometisException e) {
            LOG.debug("{}: what is served was not rendered; the next commit will be", environment, e);
        }
    }

    private void follow(Followed followed) throws InfometisException, InterruptedException {
        String next = followed.commit().orElse("");
        if (!next.isEmpty() && !next.equals(served.served().orElse("")) && !next.equals(judged)) {
            judged = next;
            long began = System.nanoTime();
            Gate.Verdict verdict = next.equals(serveAnyway)
                    ? new Gate.Verdict.Serve("Served although it destroys")
                    : gate.mayServe(served.served(), user.files(next));
            switch (verdict) {
                case Gate.Verdict.Serve _ -> {
                    long judgedAt = System.nanoTime();
                    served.serve(followed.branch(), next);
                    LOG.info("{}: commit {} is served; judged in {} ms, copied in {} ms", environment, next, (judgedAt - began) / 1_000_000,
                            (System.nanoTime() - judgedAt) / 1_000_000);
                    pointAt(followed.branch());
                    heldBack = Optional.empty();
                }
                case Gate.Verdict.HoldBack held -> heldBack = Optional.of(ReportedProblem.of(held.problem()));
            }
        } else if (next.equals(served.served().orElse(""))) {
            heldBack = Optional.empty();
        }
        publish(followed);
    }

    /// A switched branch is a change of the source's spec: Flux shows revisions by branch.
    private void pointAt(String branch) throws InfometisException, InterruptedException {
        KubernetesObject source = sources.get(FluxTypes.NAMESPACE + "/" + FluxTypes.ROOT);
        if (source != null && !source.text("spec", "ref", "branch").equals(branch)) {
            KubernetesObject now = api.patch(FluxTypes.GIT_REPOSITORY, source.namespace(), source.name(), PatchKind.MERGE,
                    Map.of("spec", Map.of("ref", Map.of("branch", branch))), Optional.empty());
            sources.put(FluxTypes.NAMESPACE + "/" + FluxTypes.ROOT, now);
        }
    }

    private void publish(Followed followed) throws InfometisException, InterruptedException {
        Optional<Revision> revision = served.served().map(c -> new Revision(followed.branch(), c));
        RepositoryView view = new RepositoryView(user.workTree(), followed.follows(), followed.commit(), revision, heldBack);
        cell.change(environment, v -> Views.withRepository(v, view));
    }

    /// Reconciles when the spec, a request or the served commit is new since the last time.
    private void reconcile(KubernetesObject source) throws InfometisException, InterruptedException {
        String key = source.number(0, "metadata", "generation") + " "
                + source.text("metadata", "annotations", "reconcile.fluxcd.io/requestedAt") + " "
                + served.served().orElse("");
        String name = source.namespace() + "/" + source.name();
        if (key.equals(done.get(name))) {
            return;
        }
        long began = System.nanoTime();
        Optional<Map<String, Object>> status = reconciler.reconcile(source);
        LOG.debug("{}: {} reconciled in {} ms", environment, name, (System.nanoTime() - began) / 1_000_000);
        if (status.isPresent()) {
            api.patch(FluxTypes.GIT_REPOSITORY, source.namespace(), source.name(), PatchKind.MERGE, Map.of("status", status.get()),
                    Optional.of("status"));
        }
        done.put(name, key);
    }

    private ObjectListener listener() {
        return new ObjectListener() {
            @Override
            public void changed(KubernetesObject object) {
                sources.put(object.namespace() + "/" + object.name(), object);
                wakeup.wake();
            }

            @Override
            public void deleted(KubernetesObject object) {
                sources.remove(object.namespace() + "/" + object.name());
                done.remove(object.namespace() + "/" + object.name());
            }
        };
    }
}
