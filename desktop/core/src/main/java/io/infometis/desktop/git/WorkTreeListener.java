package io.infometis.desktop.git;

import io.infometis.desktop.model.InfometisException;
import java.util.Collection;

/// Hears a work tree as it is, then whenever something in it may have changed, on the follower's thread.
@FunctionalInterface
public interface WorkTreeListener {
    /// Gives the paths from the root that are to be looked at again and again, where folders cannot be watched.
    Collection<String> changed(WorkTree tree) throws InfometisException;
}
