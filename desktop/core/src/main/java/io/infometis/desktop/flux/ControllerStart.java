package io.infometis.desktop.flux;

import io.infometis.desktop.model.InfometisException;

/// Starts Flux's controllers where they run beside the cluster; called once their kinds are established.
@FunctionalInterface
public interface ControllerStart {
    void start() throws InfometisException, InterruptedException;
}
