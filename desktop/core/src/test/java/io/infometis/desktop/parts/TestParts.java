package io.infometis.desktop.parts;

import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.ProgressListener;
import io.infometis.desktop.process.Directories;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Ready parts for the tests that need real programs: from INFOMETIS_PARTS_DIR where it is set, else from the shared cache (INFOMETIS_PARTS_CACHE or
/// the default one), building what is missing.
public final class TestParts {
    /// What a sandbox needs, all of it.
    public static final List<String> SANDBOX = List.of("guard", "reference", "etcd", "kube-apiserver", "kube-controller-manager",
            "kube-scheduler",
            "kwok", "kustomize-controller", "flux-crds", "kwok-stages");

    private TestParts() {
    }

    public static Parts parts() {
        return new Parts(Directories.fromEnvironment(System.getenv()), PartsSettings.fromEnvironment(System.getenv()));
    }

    public static Path get(String part) throws InfometisException, InterruptedException {
        return parts().get(part, ProgressListener.silent());
    }

    public static Map<String, Path> all(Collection<String> names) throws InfometisException, InterruptedException {
        return parts().getAll(names, ProgressListener.silent());
    }
}
