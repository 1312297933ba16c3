package io.infometis.desktop.cluster;

import io.infometis.desktop.model.Availability;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProgressListener;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One way to have a local cluster. Every call ensures: what is there is used.
public interface ClusterProvider {
    /// The name for `--provider`.
    String name();

    /// The name for a person's eyes.
    String label();

    /// Whether it can be used here, and why or why not. Starts nothing.
    Availability availability();

    /// The parts that `start` needs, by name.
    List<String> parts();

    /// Brings the environment's cluster up with these parts and returns once its API server is ready. An interrupt stops what was begun.
    Cluster start(Map<String, Path> parts, Environment environment, ProgressListener progress)
            throws InfometisException, InterruptedException;

    /// What `delete` removes: files and folders.
    List<Path> deletes(Environment environment);

    /// Removes the data of a stopped environment, and nothing else.
    void delete(Environment environment) throws InfometisException, InterruptedException;
}
