package io.infometis.desktop.agent;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.process.Directories;

/// Makes what the agent delegates to, once the agent holds its lock.
@FunctionalInterface
public interface EnvironmentsFactory {
    Environments open(Directories directories) throws InfometisException, InterruptedException;
}
