package io.infometis.desktop.reference;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProcessProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/// Renders with Flux's own code, in children that are kept alive and killed at their limits: memory, time, or the caller's interrupt. Two at most;
/// each renders one request at a time, since kustomize has a global lock.
public final class ReferenceRenderer implements AutoCloseable {
    /// What one render may take.
    public record Limits(long memoryBytes, Duration time) {
        public static final Limits USUAL = new Limits(1L << 30, Duration.ofSeconds(60));
    }

    private static final int CHILDREN = 2;
    private final Path program;
    private final Limits limits;
    private final Semaphore free = new Semaphore(CHILDREN, true);
    private final Deque<RenderChild> idle = new ArrayDeque<>();
    private final AtomicLong requests = new AtomicLong();
    private boolean closed;

    public ReferenceRenderer(Path program) {
        this(program, Limits.USUAL);
    }

    public ReferenceRenderer(Path program, Limits limits) {
        this.program = program;
        this.limits = limits;
    }

    /// Renders; a limit that was reached is `Rendering.Failed` at the stage `limit`. A program that does not work is a `ProcessProblem`.
    public Rendering render(RenderRequest request) throws InfometisException, InterruptedException {
        String line = RenderWire.write(requests.incrementAndGet(), request);
        free.acquire();
        try {
            RenderChild child = take();
            try {
                return RenderWire.read(child.ask(line, limits.time()));
            } catch (InfometisException e) {
                return limit(e);
            } finally {
                giveBack(child);
            }
        } finally {
            free.release();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(RenderChild::close);
        idle.clear();
    }

    private Rendering limit(InfometisException e) throws InfometisException {
        return switch (e.problem()) {
            case ProcessProblem.TimedOut _ -> new Rendering.Failed("limit", "needs more time than " + limits.time().toSeconds() + " s");
            case ProcessProblem.CommandFailed f when RenderChild.ranOut(f) ->
                new Rendering.Failed("limit", "needs more memory than " + (limits.memoryBytes() >> 20) + " MB");
            default -> throw e;
        };
    }

    private synchronized RenderChild take() throws InfometisException {
        RenderChild last = idle.poll();
        while (last != null && !last.isAlive()) {
            last.close();
            last = idle.poll();
        }
        try {
            return last != null ? last : RenderChild.start(program, limits.memoryBytes());
        } catch (IOException e) {
            throw new InfometisException(new ProcessProblem.CannotStart(program.toString(), e.toString()), e);
        }
    }

    private synchronized void giveBack(RenderChild child) {
        if (closed || !child.isAlive()) {
            child.close();
        } else {
            idle.push(child);
        }
    }
}
