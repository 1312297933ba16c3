package io.infometis.desktop.git;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A work tree as it lies on disk: HEAD's commit (empty before the first one), the files that Git does not ignore, the paths that differ from
/// HEAD in Git's order, and the folders that hold files. Contents are read on demand, from the disk as it is then.
public record WorkTree(Optional<String> commit, TreeFiles files, List<String> edited, Set<Path> folders) {}
