package io.infometis.desktop.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.InfometisException;
import java.util.function.Supplier;

/// Runs a call of fabric8 and turns its unchecked exception into a Problem, or into the interrupt that it swallowed.
final class Calls {
    private Calls() {
    }

    static <T> T run(String object, Supplier<T> call) throws InfometisException, InterruptedException {
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
