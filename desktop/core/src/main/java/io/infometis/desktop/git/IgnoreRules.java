package io.infometis.desktop.git;

import io.infometis.desktop.model.InfometisException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which files of a tree source-controller leaves out: by its defaults, by every `.sourceignore`, by `spec.ignore`. The last pattern that
/// matches decides. One pattern of the user's anywhere drops all defaults but those for Git's own files.
/// Source: measured against source-controller 1.9 (src/test/resources/source-controller).
final class IgnoreRules {
    private static final List<String> GIT = List.of(".git/", ".gitignore", ".gitmodules", ".gitattributes");
    private static final List<String> DEFAULTS = List.of("*.jpg", "*.jpeg", "*.gif", "*.png", "*.wmv", "*.flv", "*.tar.gz", "*.zip",
            ".github/",
            ".circleci/", ".travis.yml", ".gitlab-ci.yml", "appveyor.yml", ".drone.yml", "cloudbuild.yaml", "codeship-services.yml",
            "codeship-steps.yml", "**/.goreleaser.yml", "**/.sops.yaml", "**/.flux.yaml");
    private static final String FILE = ".sourceignore";

    private final List<IgnorePattern> patterns;

    private IgnoreRules(List<IgnorePattern> patterns) {
        this.patterns = patterns;
    }

    static IgnoreRules of(TreeFiles tree, Optional<String> spec) throws InfometisException {
        List<IgnorePattern> own = new ArrayList<>();
        for (TreeFile file : ignoreFiles(tree)) {
            List<String> path = List.of(file.path().split("/"));
            Optional<TreeFile> read = Links.follow(tree, file);
            if (read.isPresent()) {
                own.addAll(read(read.get().text(), path.subList(0, path.size() - 1)));
            }
        }
        own.addAll(read(spec.orElse(""), List.of()));
        List<IgnorePattern> all = new ArrayList<>();
        Stream.concat(GIT.stream(), own.isEmpty() ? DEFAULTS.stream() : Stream.of()).map(l -> IgnorePattern.of(l, List.of()))
                .forEach(all::add);
        all.addAll(own);
        return new IgnoreRules(all);
    }

    boolean ignored(List<String> path, boolean folder) {
        for (IgnorePattern pattern : patterns.reversed()) {
            if (pattern.matches(path, folder)) {
                return !pattern.negated();
            }
        }
        return false;
    }

    /// Outer before nested, so that a nested one has the last word.
    private static List<TreeFile> ignoreFiles(TreeFiles tree) {
        return tree.files().stream().filter(f -> f.path().equals(FILE) || f.path().endsWith("/" + FILE))
                .sorted(java.util.Comparator.<TreeFile>comparingInt(f -> f.path().split("/").length).thenComparing(TreeFile::path))
                .toList();
    }

    private static List<IgnorePattern> read(String text, List<String> domain) {
        return Stream.of(text.split("\\r?\\n")).filter(l -> !l.startsWith("#") && !l.isBlank()).map(l -> IgnorePattern.of(l, domain))
                .toList();
    }
}
