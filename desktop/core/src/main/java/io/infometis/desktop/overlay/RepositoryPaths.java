package io.infometis.desktop.overlay;

import io.infometis.desktop.git.FileMode;
import io.infometis.desktop.git.TreeFile;
import io.infometis.desktop.git.TreeFiles;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Finds what a kustomization names, among the files that Flux gets (the artifact) and those that it does not get (the whole tree).
final class RepositoryPaths {
    private static final List<String> NAMES = List.of("kustomization.yaml", "kustomization.yml", "Kustomization");
    /// What kustomize would fetch. Source: sigs.k8s.io/kustomize/api v0.21.1, internal/git/repospec.go, and its loader for http files.
    private static final Pattern REMOTE = Pattern.compile("(?i)([a-z][a-z0-9+.-]*://|git::|[\\w.-]+@[\\w.-]+[:/]|github\\.com[:/]).*",
            Pattern.DOTALL);

    private final TreeFiles tree;
    private final NavigableMap<String, TreeFile> artifact = new TreeMap<>();

    RepositoryPaths(TreeFiles tree, List<TreeFile> artifact) {
        this.tree = tree;
        artifact.forEach(f -> this.artifact.put(f.path(), f));
    }

    /// The path from the root, with `.` and `..` worked out; empty when it leaves the repository.
    static Optional<String> resolve(String folder, String text) {
        if (text.startsWith("/")) {
            return Optional.empty();
        }
        Deque<String> steps = new ArrayDeque<>();
        for (String step : List.of((folder + "/" + text).split("/"))) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return Optional.of(String.join("/", steps));
    }

    static boolean isRemote(String text) {
        return REMOTE.matcher(text).matches();
    }

    Optional<TreeFile> file(String path) {
        return Optional.ofNullable(artifact.get(path));
    }

    boolean isFolder(String path) {
        if (path.isEmpty()) {
            return !artifact.isEmpty();
        }
        String first = artifact.ceilingKey(path + "/");
        return first != null && first.startsWith(path + "/");
    }

    /// The kustomization files of a folder; kustomize wants exactly one.
    List<String> kustomizations(String folder) {
        return NAMES.stream().map(n -> below(folder, n)).filter(artifact::containsKey).toList();
    }

    /// Every file below a folder, in order.
    List<TreeFile> filesBelow(String folder) {
        return List.copyOf((folder.isEmpty() ? artifact : artifact.subMap(folder + "/", folder + "0")).values());
    }

    /// The symlink that is the path or a folder above it.
    Optional<TreeFile> symlink(String path) {
        return above(path, FileMode.SYMLINK);
    }

    Optional<TreeFile> submodule(String path) {
        return above(path, FileMode.GITLINK);
    }

    /// Whether the commit holds the file although Flux does not get it.
    boolean isLeftOut(String path) {
        return tree.find(path).isPresent() || tree.files().stream().anyMatch(f -> f.path().startsWith(path + "/"));
    }

    /// A symlink among the names a kustomization file may have.
    Optional<TreeFile> linkedKustomization(String folder) {
        return NAMES.stream().flatMap(n -> tree.find(below(folder, n)).stream()).filter(f -> f.mode() == FileMode.SYMLINK).findFirst();
    }

    static String below(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    private Optional<TreeFile> above(String path, FileMode mode) {
        for (int end = path.indexOf('/');; end = path.indexOf('/', end + 1)) {
            Optional<TreeFile> found = tree.find(end < 0 ? path : path.substring(0, end)).filter(f -> f.mode() == mode);
            if (found.isPresent() || end < 0) {
                return found;
            }
        }
    }
}
