package io.infometis.desktop.git;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files of one commit, by path, in Git's order. Folders are not listed.
public record TreeFiles(String commit, List<TreeFile> files, Map<String, TreeFile> byPath) {
    public static TreeFiles of(String commit, List<TreeFile> files) {
        Map<String, TreeFile> byPath = new LinkedHashMap<>();
        files.forEach(f -> byPath.put(f.path(), f));
        return new TreeFiles(commit, List.copyOf(files), byPath);
    }

    public Optional<TreeFile> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /// Whether some file lies below the folder; the root is the empty text.
    public boolean hasFolder(String folder) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        return files.stream().anyMatch(f -> f.path().startsWith(prefix));
    }
}
