package io.infometis.desktop.cluster.sandbox;

import io.infometis.desktop.model.ClusterProblem;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.process.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// kwok's stages for nodes, pods and volumes, as the environment needs them: volumes of any class are simulated, not only kwok's own. And one
/// of ours for load balancers.
final class Stages {
    private static final String KWOK_CLASS = "self.spec.storageClassName == 'kwok-volume'";
    private static final String ANY_CLASS = "has(self.spec.storageClassName)";

    private Stages() {
    }

    /// Writes them into `target`, made anew each time, and gives the files.
    static List<Path> write(Path part, Path target) throws InfometisException {
        try (Stream<Path> files = Files.list(part)) {
            Directories.ensure(target);
            List<Path> written = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                Path to = target.resolve(file.getFileName());
                Files.writeString(to, Files.readString(file).replace(KWOK_CLASS, ANY_CLASS));
                written.add(to);
            }
            written.add(Files.writeString(target.resolve("load-balancer.yaml"), Resources.read("load-balancer.yaml")));
            return List.copyOf(written);
        } catch (IOException e) {
            throw new InfometisException(new ClusterProblem.FileUnreadable(part, e.toString()), e);
        }
    }
}
