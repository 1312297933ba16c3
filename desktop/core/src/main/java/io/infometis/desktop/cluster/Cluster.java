package io.infometis.desktop.cluster;

import io.infometis.desktop.model.InfometisException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

/// A cluster that runs. Closing stops it in order; data is kept.
public interface Cluster extends AutoCloseable {
    /// Our own kubeconfig of it, readable by the user alone.
    Path kubeconfig();

    /// Lets the cluster have what a configuration expects of an existing one (default StorageClass, IngressClass), except the kinds that the
    /// configuration brings itself. Gives the names of what is given.
    Set<String> give(Set<String> kindsBrought) throws InfometisException, InterruptedException;

    /// Starts Flux's controllers where they run beside the cluster; called once their kinds are established.
    void startControllers() throws InfometisException, InterruptedException;

    /// Whether containers do not really run.
    boolean podsAreSimulated();

    /// Tells once when the cluster is lost for good (its guard died).
    void onLost(Consumer<String> why);

    @Override
    void close();
}
