package io.infometis.desktop.model;

import java.nio.file.Path;
import java.util.Optional;

/// Asks for an environment to be brought up. `repository` and `provider` are what the user named, `from` the revision to begin with,
/// `workingDirectory` where the user stood: absolute, the repository around it is used when none is named.
public record StartRequest(Environment environment, Optional<Path> repository, Optional<String> provider, Optional<String> from,
        Path workingDirectory) {}
