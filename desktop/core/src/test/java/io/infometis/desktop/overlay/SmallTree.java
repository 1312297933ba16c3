package io.infometis.desktop.overlay;

import io.infometis.desktop.git.FileMode;
import io.infometis.desktop.git.TreeFile;
import io.infometis.desktop.git.TreeFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A commit's tree in memory, for tests.
public final class SmallTree {
    /// A repository that renders: the three layers, one object each, and Flux's side of dev.
    public static SmallTree valid() {
        return new SmallTree().file("infometis/core/kustomization.yaml", "resources:\n- kafka.yaml\n")
                .file("infometis/core/kafka.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: kafka\ndata:\n  size: small\n")
                .file("infometis/adaptations/independent/kustomization.yaml", "resources:\n- ../../core\n- extra.yaml\n")
                .file("infometis/adaptations/independent/extra.yaml",
                        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: extra\ndata:\n  a: b\n---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: second\n")
                .file("infometis/environments/dev/kustomization.yaml",
                        "namespace: infometis\nresources:\n- ../../adaptations/independent\npatches:\n- path: size.yaml\n")
                .file("infometis/environments/dev/size.yaml",
                        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: kafka\ndata:\n  size: tiny\n")
                .file("infometis/clusters/dev-cluster/infometis/kustomization.yaml", "resources:\n- ../../../environments/dev\n")
                .file("infometis/clusters/dev-cluster/flux-system/kustomization.yaml", "resources:\n- sync.yaml\n")
                .file("infometis/clusters/dev-cluster/flux-system/sync.yaml", """
                        apiVersion: kustomize.toolkit.fluxcd.io/v1
                        kind: Kustomization
                        metadata:
                          name: infometis
                          namespace: flux-system
                          annotations:
                            kustomize.toolkit.fluxcd.io/prune: disabled
                        spec:
                          interval: 10m
                          path: ./infometis/clusters/dev-cluster/infometis
                          prune: true
                          sourceRef:
                            kind: GitRepository
                            name: flux-system
                        """);
    }

    /// The files of a folder on disk, below `prefix`.
    public static SmallTree of(Path folder, String prefix) throws IOException {
        SmallTree tree = new SmallTree();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.file(prefix + folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return tree;
    }

    private final TreeMap<String, TreeFile> files = new TreeMap<>();

    public SmallTree file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public SmallTree file(String path, byte[] bytes) {
        return put(path, FileMode.REGULAR, bytes);
    }

    public SmallTree link(String path, String target) {
        return put(path, FileMode.SYMLINK, target.getBytes(StandardCharsets.UTF_8));
    }

    public SmallTree submodule(String path) {
        return put(path, FileMode.GITLINK, new byte[0]);
    }

    /// A file that says it is that large; nobody may read it.
    public SmallTree huge(String path, long size) {
        files.put(path, new TreeFile(path, FileMode.REGULAR, "", size, () -> {
            throw new IOException("read although it is too large: " + path);
        }));
        return this;
    }

    public SmallTree without(String path) {
        files.keySet().removeIf(p -> p.equals(path) || p.startsWith(path + "/"));
        return this;
    }

    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    public byte[] bytes(String path) throws IOException {
        try {
            return java.util.Objects.requireNonNull(files.get(path)).source().read();
        } catch (io.infometis.desktop.model.InfometisException e) {
            throw new IOException(path, e);
        }
    }

    public TreeFiles build() {
        return TreeFiles.of("0123456789abcdef0123456789abcdef01234567", new ArrayList<>(files.values()));
    }

    private SmallTree put(String path, FileMode mode, byte[] bytes) {
        files.put(path, new TreeFile(path, mode, blob(bytes), bytes.length, () -> bytes));
        return this;
    }

    /// Equal content, equal blob: as in Git, though not Git's digest.
    private static String blob(byte[] bytes) {
        return java.util.UUID.nameUUIDFromBytes(bytes).toString();
    }
}
