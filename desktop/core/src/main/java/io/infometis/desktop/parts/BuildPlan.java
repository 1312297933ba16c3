package io.infometis.desktop.parts;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which packages a build will compile, told by `go list -deps`: those that Go's build cache does not hold, and what imports what.
final class BuildPlan {
    /// One package a line, so that lines stay short: mark, path, whether it must be compiled, imports.
    static final String FORMAT = "pkg\t{{.ImportPath}}\t{{.Stale}}\t{{join .Imports \" \"}}";
    private final Map<String, List<String>> imports = new HashMap<>();
    private final Set<String> stale = new HashSet<>();

    static BuildPlan parse(String output) {
        BuildPlan plan = new BuildPlan();
        output.lines().filter(l -> l.startsWith("pkg\t")).map(l -> l.split("\t", -1)).forEach(f -> {
            plan.imports.put(f[1], Arrays.asList(f[3].split(" ", -1)));
            if (f[2].equals("true")) {
                plan.stale.add(f[1]);
            }
        });
        return plan;
    }

    boolean compiles(String path) {
        return stale.contains(path);
    }

    /// The packages to compile for one main package. A path that begins with `./` is in our module, whose name is its prefix there.
    Set<String> of(String main) {
        String root = imports.keySet().stream().filter(p -> p.equals(main) || main.startsWith("./") && p.endsWith(main.substring(1)))
                .findFirst()
                .orElse(main);
        Set<String> seen = new HashSet<>(Set.of(root));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            for (String imported : imports.getOrDefault(next.pop(), List.of())) {
                if (seen.add(imported)) {
                    next.push(imported);
                }
            }
        }
        seen.retainAll(stale);
        return seen;
    }
}
