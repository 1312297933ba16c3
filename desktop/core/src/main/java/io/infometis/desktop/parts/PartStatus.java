package io.infometis.desktop.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One part as it is now. `source` says where it came from or would come from; `problem` is empty while nothing is wrong with it.
public record PartStatus(String name, String version, String license, Optional<Path> file, Optional<String> sha256, String source,
        boolean present,
        List<String> neededBy, String problem) {}
