package io.infometis.desktop.preflight;

import io.infometis.desktop.cluster.Cluster;
import io.infometis.desktop.cluster.ClusterProvider;
import io.infometis.desktop.model.Availability;
import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.ProgressListener;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A provider that can be looked at and nothing else.
record FakeProvider(String name, Availability availability, List<String> parts) implements ClusterProvider {
    @Override
    public String label() {
        return "The " + name;
    }

    @Override
    public Cluster start(Map<String, Path> found, Environment environment, ProgressListener progress) {
        throw new AssertionError("nothing is started");
    }

    @Override
    public List<Path> deletes(Environment environment) {
        throw new AssertionError("nothing is deleted");
    }

    @Override
    public void delete(Environment environment) {
        throw new AssertionError("nothing is deleted");
    }
}
