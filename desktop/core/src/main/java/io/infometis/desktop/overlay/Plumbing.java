package io.infometis.desktop.overlay;

import io.infometis.desktop.model.Environment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What lies in `clusters/<env>-cluster/` to tell Flux what to do. A folder there that only passes on to one overlay is not drawn: that overlay
/// is what the environment applies. The objects of Flux's own folder are counted to it.
/// `into` names for such a folder the one that stands for it; `applied` the environment of each overlay that a cluster applies itself.
record Plumbing(Map<String, String> into, Map<String, Environment> applied) {
    private static final Set<String> PASSES_ON = Set.of("apiVersion", "kind", "metadata", "resources");

    static Plumbing of(OverlayGraph graph, List<EnvironmentFiles> environments) {
        Plumbing plumbing = new Plumbing(new HashMap<>(), new HashMap<>());
        environments.forEach(e -> plumbing.add(graph, e));
        return plumbing;
    }

    private void add(OverlayGraph graph, EnvironmentFiles files) {
        Set<String> flux = files.fluxFolder().flatMap(FluxPaths::folder).map(f -> reached(graph, f)).orElse(Set.of());
        Set<String> paths = new LinkedHashSet<>(FluxPaths.folder(files.kustomizationPath()).stream().toList());
        paths.addAll(FluxPaths.of(graph, flux));
        String main = "";
        for (String path : paths) {
            if (graph.overlays().containsKey(path)) {
                String shown = passOn(graph, path);
                applied.putIfAbsent(shown, files.environment());
                main = main.isEmpty() ? shown : main;
            }
        }
        String stands = main;
        files.fluxFolder().flatMap(FluxPaths::folder).ifPresent(folder -> flux.stream()
                .filter(f -> (f.equals(folder) || f.startsWith(folder + "/")) && !applied.containsKey(f) && !stands.isEmpty())
                .forEach(f -> into.put(f, stands)));
    }

    /// The overlay that a folder of `clusters/` passes on to; the folder itself when it does more than that.
    private String passOn(OverlayGraph graph, String folder) {
        Overlay overlay = graph.overlays().get(folder);
        if (overlay == null || !(folder + "/").contains("clusters/") || overlay.children().size() != 1 || overlay.listings().size() != 1
                || !PASSES_ON.containsAll(keys(graph, overlay))) {
            return folder;
        }
        String child = overlay.children().getFirst();
        into.put(folder, child);
        return child;
    }

    private static List<String> keys(OverlayGraph graph, Overlay overlay) {
        YamlFile file = graph.read().get(overlay.file());
        return file != null && file.first().orElse(null) instanceof YamlNode.Mapping m
                ? m.entries().stream().map(YamlNode.Entry::key).toList()
                : List.of();
    }

    private static Set<String> reached(OverlayGraph graph, String from) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Overlay next = graph.overlays().get(open.remove());
            if (next != null && reached.add(next.folder())) {
                open.addAll(next.children());
            }
        }
        return reached;
    }
}
