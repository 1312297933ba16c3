package io.infometis.desktop.parts;

import java.util.List;

/// One pinned thing that the tool needs. `version` is upstream's; `neededBy` names providers, or `all`; `downloads` are archives whose digest is known.
public sealed interface Part {
    String name();

    /// One line: what it is for.
    String about();

    String version();

    /// Its SPDX licence.
    String license();

    List<String> neededBy();

    List<Download> downloads();

    /// A program that `go build` makes from our Go module: `main` is its main package, `output` the file's name as Go gives it, `set` the values of
    /// `-ldflags -X`. `ours`: its sources lie in the module itself, so that they count for its identity.
    record Program(String name, String about, String version, String license, List<String> neededBy, List<Download> downloads, String main,
            String output, List<String> set, boolean ours) implements Part {}

    /// A folder of files taken from Go modules.
    record Files(String name, String about, String version, String license, List<String> neededBy, List<Download> downloads,
            List<ModuleFile> files) implements Part {}

    /// One file of a Go module, with the digest that it must have.
    record ModuleFile(String module, String version, String path, String sha256) {
        String fileName() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        String moduleAtVersion() {
            return module + "@" + version;
        }
    }

    /// An upstream file or our own release's archive for one operating system and architecture (Go's words). `member` is the program's path in a
    /// tar.gz; empty when the file is the program. `source` says whose it is.
    record Download(String source, String os, String arch, String url, String sha256, String member) {}
}
