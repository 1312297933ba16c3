package io.infometis.desktop.overlay;

import io.infometis.desktop.model.Environment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The overlays as they are drawn: each with the folders that it stands for. A base that lies inside the folder of the only overlay that uses it
/// is part of that overlay.
final class Groups {
    private final OverlayGraph graph;
    private final Plumbing plumbing;
    private final Map<String, String> into;
    private final Map<String, List<String>> members = new LinkedHashMap<>();
    private final Map<String, Set<String>> reached = new HashMap<>();

    private Groups(OverlayGraph graph, Plumbing plumbing, Map<String, String> into) {
        this.graph = graph;
        this.plumbing = plumbing;
        this.into = into;
        graph.overlays().keySet().forEach(f -> members.computeIfAbsent(of(f), _ -> new ArrayList<>()).add(f));
    }

    static Groups of(OverlayGraph graph, Plumbing plumbing) {
        Map<String, Set<String>> users = new HashMap<>();
        graph.overlays().values().stream().filter(o -> !plumbing.into().containsKey(o.folder()))
                .forEach(o -> o.children().forEach(c -> users.computeIfAbsent(c, _ -> new LinkedHashSet<>()).add(o.folder())));
        Map<String, String> into = new HashMap<>(plumbing.into());
        users.forEach((base, by) -> {
            String user = by.iterator().next();
            if (by.size() == 1 && isInside(base, user) && Layers.of(base).equals(Layers.of(user))
                    && !plumbing.applied().containsKey(base)) {
                into.putIfAbsent(base, user);
            }
        });
        return new Groups(graph, plumbing, into);
    }

    private static boolean isInside(String folder, String above) {
        return !folder.equals(above) && (above.isEmpty() || folder.startsWith(above + "/"));
    }

    /// What is drawn.
    Set<String> folders() {
        return members.keySet();
    }

    /// The folder that is drawn for a folder.
    String of(String folder) {
        String at = folder;
        for (int steps = 0; into.containsKey(at) && steps <= into.size(); steps++) {
            at = into.getOrDefault(at, at);
        }
        return at;
    }

    /// The overlay itself first, then the bases in it, then what Flux's folder adds.
    List<Overlay> members(String folder) {
        List<String> all = members.getOrDefault(folder, List.of());
        return all.stream().sorted(java.util.Comparator.comparing((String f) -> !f.equals(folder)).thenComparing(this::isPlumbing))
                .map(f -> java.util.Objects.requireNonNull(graph.overlays().get(f))).toList();
    }

    boolean isPlumbing(String folder) {
        return plumbing.into().containsKey(folder);
    }

    Optional<Environment> environment(String folder) {
        return Optional.ofNullable(plumbing.applied().get(folder));
    }

    /// The drawn overlays that this one uses itself.
    Set<String> bases(String folder) {
        Set<String> bases = new LinkedHashSet<>();
        members(folder).stream().filter(o -> !isPlumbing(o.folder())).forEach(o -> o.children().forEach(c -> bases.add(of(c))));
        bases.remove(folder);
        return bases;
    }

    /// The drawn overlay and all that it uses, however far below; nearer ones first.
    Set<String> reached(String folder) {
        Set<String> known = reached.get(folder);
        if (known != null) {
            return known;
        }
        Set<String> all = new LinkedHashSet<>(List.of(folder));
        List<String> open = new ArrayList<>(all);
        for (int next = 0; next < open.size(); next++) {
            bases(open.get(next)).stream().filter(all::add).forEach(open::add);
        }
        reached.put(folder, all);
        return all;
    }
}
