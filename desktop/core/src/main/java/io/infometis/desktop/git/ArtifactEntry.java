package io.infometis.desktop.git;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// One entry of an artifact: a file, or a folder (no file). Folders are there even where all that they hold is left out: a symlink's folder
/// arrives empty, a submodule as an empty folder. Modes and order: measured against source-controller 1.9.
record ArtifactEntry(String path, Optional<TreeFile> file) {
    private static final String ROOT = ".";

    /// Each folder right before what it holds, names by their bytes.
    private static final Comparator<String> ORDER = (a, b) -> Arrays.compareUnsigned(bytes(a), bytes(b));

    int mode() {
        if (file.isEmpty()) {
            return 0750;
        }
        return file.get().mode() == FileMode.EXECUTABLE ? 0700 : 0600;
    }

    static List<ArtifactEntry> of(TreeFiles tree, IgnoreRules rules) {
        TreeMap<String, ArtifactEntry> entries = new TreeMap<>(ORDER);
        entries.put("", new ArtifactEntry(ROOT, Optional.empty()));
        for (TreeFile file : tree.files()) {
            for (int slash = file.path().indexOf('/'); slash > 0; slash = file.path().indexOf('/', slash + 1)) {
                folder(entries, rules, file.path().substring(0, slash));
            }
            switch (file.mode()) {
                case REGULAR, EXECUTABLE -> {
                    if (!rules.ignored(List.of(file.path().split("/")), false)) {
                        entries.put(file.path(), new ArtifactEntry(file.path(), Optional.of(file)));
                    }
                }
                case GITLINK -> folder(entries, rules, file.path());
                case SYMLINK -> {
                    // dropped
                }
            }
        }
        return List.copyOf(entries.values());
    }

    private static void folder(TreeMap<String, ArtifactEntry> entries, IgnoreRules rules, String path) {
        if (!entries.containsKey(path) && !rules.ignored(List.of(path.split("/")), true)) {
            entries.put(path, new ArtifactEntry(path, Optional.empty()));
        }
    }

    private static byte[] bytes(String path) {
        return path.replace('/', '\0').getBytes(StandardCharsets.UTF_8);
    }
}
