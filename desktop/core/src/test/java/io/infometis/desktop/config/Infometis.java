package io.infometis.desktop.config;

import io.infometis.desktop.git.FileMode;
import io.infometis.desktop.git.TreeFile;
import io.infometis.desktop.kubernetes.Manifests;
import io.infometis.desktop.model.InfometisException;
import io.infometis.desktop.model.KubernetesObject;
import io.infometis.desktop.parts.TestParts;
import io.infometis.desktop.reference.ReferenceRenderer;
import io.infometis.desktop.reference.RenderRequest;
import io.infometis.desktop.reference.Rendering;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The folder infometis/ of the work tree, rendered with Flux's own code.
final class Infometis implements AutoCloseable {
    static final List<String> ENVIRONMENTS = List.of("dev", "uat", "prod");

    private final Path root = repository();
    private final List<TreeFile> files;
    private final ReferenceRenderer renderer;

    Infometis() throws Exception {
        files = files(root);
        renderer = new ReferenceRenderer(TestParts.get("reference"));
    }

    /// The repository that this code lies in.
    static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("infometis").resolve("core"))) {
            here = here.getParent();
        }
        return here;
    }

    /// The folders that hold a kustomization.yaml, from the root, with slashes.
    List<String> overlays() {
        return files.stream().map(TreeFile::path).filter(p -> p.endsWith("/kustomization.yaml"))
                .map(p -> p.substring(0, p.length() - "/kustomization.yaml".length())).toList();
    }

    /// What Flux would build of a folder, without the spec of any Flux Kustomization.
    Rendering folder(String path) throws InfometisException, InterruptedException {
        return render(new KubernetesObject(Map.of("apiVersion", "kustomize.toolkit.fluxcd.io/v1", "kind", "Kustomization", "metadata",
                Map.of("name", "test", "namespace", "flux-system"), "spec",
                Map.of("interval", "10m", "prune", true, "path", "./" + path, "sourceRef",
                        Map.of("kind", "GitRepository", "name", "flux-system")))));
    }

    /// What Flux would apply in an environment, by its own sync.yaml.
    List<KubernetesObject> environment(String name) throws Exception {
        KubernetesObject sync = read("infometis/clusters/" + name + "-cluster/flux-system/sync.yaml").getFirst();
        if (render(sync) instanceof Rendering.Rendered rendered) {
            return rendered.payload();
        }
        throw new AssertionError(render(sync));
    }

    List<KubernetesObject> read(String path) throws IOException {
        return Manifests.read(Files.readString(root.resolve(path)));
    }

    @Override
    public void close() {
        renderer.close();
    }

    private Rendering render(KubernetesObject kustomization) throws InfometisException, InterruptedException {
        return renderer.render(new RenderRequest(files, kustomization, List.of()));
    }

    static KubernetesObject find(List<KubernetesObject> objects, String kind, String name) {
        return objects.stream().filter(o -> o.kind().equals(kind) && o.name().equals(name)).findAny().orElseThrow();
    }

    private static List<TreeFile> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root.resolve("infometis"))) {
            return all.filter(Files::isRegularFile).sorted().map(f -> file(root, f)).toList();
        }
    }

    private static TreeFile file(Path root, Path file) {
        try {
            return new TreeFile(root.relativize(file).toString().replace('\\', '/'), FileMode.REGULAR, "", Files.size(file),
                    () -> Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
