package io.infometis.desktop.overlay;

import io.infometis.desktop.git.TreeFiles;
import io.infometis.desktop.model.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The environments of a repository, in both shapes that are known: everything below `infometis/`, or `clusters/` beside it.
public final class EnvironmentCatalog {
    private static final Pattern CLUSTER = Pattern
            .compile("((?:.*/)?clusters)/([^/]+)-cluster/(flux-system|infometis)/" + EnvironmentCatalog.FILE);
    private static final Pattern OVERLAY = Pattern.compile("((?:.*/)?environments)/([^/]+)/" + EnvironmentCatalog.FILE);
    private static final String FILE = "(?:kustomization\\.yaml|kustomization\\.yml|Kustomization)";

    private EnvironmentCatalog() {
    }

    /// All of them, by name.
    public static List<EnvironmentFiles> of(TreeFiles tree) {
        TreeSet<String> names = new TreeSet<>();
        tree.files().forEach(f -> {
            name(CLUSTER, f.path()).ifPresent(names::add);
            name(OVERLAY, f.path()).ifPresent(names::add);
        });
        List<EnvironmentFiles> all = new ArrayList<>();
        names.stream().filter(Environment::isName).forEach(n -> find(tree, new Environment(n)).ifPresent(all::add));
        return List.copyOf(all);
    }

    /// The environment's files; empty when the repository has none of that name.
    public static Optional<EnvironmentFiles> find(TreeFiles tree, Environment environment) {
        Optional<String> flux = Optional.empty();
        Optional<String> cluster = Optional.empty();
        Optional<String> overlay = Optional.empty();
        for (var file : tree.files()) {
            Matcher c = CLUSTER.matcher(file.path());
            Matcher o = OVERLAY.matcher(file.path());
            if (c.matches() && c.group(2).equals(environment.name())) {
                String folder = "./" + c.group(1) + "/" + environment + "-cluster/" + c.group(3);
                if (c.group(3).equals("flux-system")) {
                    flux = flux.or(() -> Optional.of(folder));
                } else {
                    cluster = cluster.or(() -> Optional.of(folder));
                }
            } else if (o.matches() && o.group(2).equals(environment.name())) {
                overlay = overlay.or(() -> Optional.of("./" + o.group(1) + "/" + environment));
            }
        }
        Optional<String> fluxFolder = flux;
        return cluster.or(() -> fluxFolder).isPresent() || overlay.isPresent()
                ? Optional.of(new EnvironmentFiles(environment, flux,
                        cluster.or(() -> Optional.empty()).orElse(overlay.orElse(flux.orElse("./")))))
                : Optional.empty();
    }

    private static Optional<String> name(Pattern pattern, String path) {
        Matcher matcher = pattern.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(2)) : Optional.empty();
    }
}
