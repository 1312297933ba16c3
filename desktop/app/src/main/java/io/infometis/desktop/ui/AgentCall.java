package io.infometis.desktop.ui;

import io.infometis.desktop.client.AgentApi;
import io.infometis.desktop.model.InfometisException;

/// One call of the agent; blocks, and is cancelled by an interrupt.
@FunctionalInterface
public interface AgentCall<T> {
    T on(AgentApi agent) throws InfometisException, InterruptedException;
}
