package io.infometis.desktop.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.InfometisException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Runs a call of fabric8 and turns its unchecked exception into a Problem, or into the interrupt that it swallowed. A server that says "not
/// now" is asked again for a while.
final class Calls {
    /// The server's "not now", as while it prepares the storage of a kind that was just defined.
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long PAUSE_MILLIS = 50;

    private Calls() {
    }

    static <T> T run(String object, Supplier<T> call) throws InfometisException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return once(object, call);
            } catch (InfometisException e) {
                boolean later = e.problem() instanceof ClusterProblem.RequestRefused r && r.status() == TOO_MANY_REQUESTS;
                if (!later || System.nanoTime() > end) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }

    private static <T> T once(String object, Supplier<T> call) throws InfometisException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        try {
            return call.get();
        } catch (KubernetesClientException e) {
            if (Thread.interrupted() || e.getCause() instanceof InterruptedException) {
                throw new InterruptedException();
            }
            String reason = e.getStatus() == null || e.getStatus().getReason() == null ? "no answer" : e.getStatus().getReason();
            String message = e.getStatus() == null || e.getStatus().getMessage() == null
                    ? String.valueOf(e.getMessage())
                    : e.getStatus().getMessage();
            throw new InfometisException(new ClusterProblem.RequestRefused(object, e.getCode(), reason, message), e);
        }
    }
}
