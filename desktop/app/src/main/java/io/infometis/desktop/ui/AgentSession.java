package io.infometis.desktop.ui;

import io.infometis.desktop.client.AgentApi;
import io.infometis.desktop.model.AgentProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProgressEvent;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.model.ReportedProblem;
import io.infometis.desktop.model.Workspace;
import io.infometis.desktop.ui.common.Messages;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Keeps the window connected to the agent: finds it or starts it, hears its workspace, and when it is gone says so and starts it again. One
/// virtual thread, gone when `close` returns.
public final class AgentSession implements AutoCloseable {
    private static final long BEAT_MILLIS = 2_000;
    private static final long AGAIN_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final Connect connect;
    private final Consumer<Workspace> workspaces;
    private final Consumer<Link> links;
    private final Semaphore retry = new Semaphore(0);
    private final Thread thread;
    private volatile Optional<AgentApi> agent = Optional.empty();

    /// How an agent is had.
    @FunctionalInterface
    public interface Connect {
        AgentApi useOrStart(ProgressListener progress) throws InfometisException, InterruptedException;
    }

    /// Both listeners are called on threads of the session's.
    public AgentSession(Connect connect, Consumer<Workspace> workspaces, Consumer<Link> links) {
        this.connect = connect;
        this.workspaces = workspaces;
        this.links = links;
        this.thread = Thread.ofVirtual().name("agent-session").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /// Makes a call on the connected agent; a `Problem` when there is none at this moment.
    public <T> T call(AgentCall<T> call) throws InfometisException, InterruptedException {
        AgentApi connected = agent.orElseThrow(() -> new InfometisException(
                new AgentProblem.ConnectionLost("a call of the window", "the window is not connected to it at this moment",
                        Optional.empty())));
        return call.on(connected);
    }

    /// Whether a call would find an agent at this moment.
    public boolean isConnected() {
        return agent.isPresent();
    }

    /// Tries to connect now.
    public void again() {
        retry.release();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            links.accept(new Link.Connecting(""));
            for (long pause = AGAIN_MILLIS;; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
                try (AgentApi connected = connect.useOrStart(this::progress)) {
                    pause = AGAIN_MILLIS;
                    serve(connected);
                } catch (InfometisException e) {
                    links.accept(new Link.Lost(ReportedProblem.of(e.problem()), true));
                } finally {
                    agent = Optional.empty();
                }
                retry.tryAcquire(pause, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    /// The first start builds the guard, which takes a while.
    private void progress(ProgressEvent event) {
        switch (event) {
            case ProgressEvent.Note note -> links.accept(new Link.Connecting(note.text()));
            case ProgressEvent.PartProgress p -> links.accept(new Link.Connecting(p.total() == 0
                    ? p.part()
                    : Messages.get("connecting.part", p.part(), p.done(), p.total(), p.unit())));
            case ProgressEvent.StepStarted _,ProgressEvent.StepEnded _,ProgressEvent.StepFailed _ -> {
                // there are no steps before there is an agent
            }
        }
    }

    private void serve(AgentApi connected) throws InfometisException, InterruptedException {
        links.accept(new Link.Connected(connected.hello()));
        agent = Optional.of(connected);
        try (AgentApi.Subscription _ = connected.watch(workspaces)) {
            while (true) {
                retry.tryAcquire(BEAT_MILLIS, TimeUnit.MILLISECONDS);
                connected.hello();
            }
        }
    }
}
