package io.infometis.desktop.git;

import java.nio.file.Path;

/// A packed revision: `digest` is `sha256:` and the hex of the tar.gz, `size` its bytes.
public record Artifact(String revision, String digest, long size, Path file) {}
