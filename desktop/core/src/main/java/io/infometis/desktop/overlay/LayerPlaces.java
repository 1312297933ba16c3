package io.infometis.desktop.overlay;

import io.infometis.desktop.model.Layer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The layer of each overlay that is drawn, by the seed's folders or by its position, and a short name that is unique in it.
record LayerPlaces(Map<String, Layer> layers, Map<String, String> names) {
    static LayerPlaces of(Groups groups, Path repository) {
        Set<String> used = new HashSet<>();
        groups.folders().forEach(f -> used.addAll(groups.bases(f)));
        Map<String, Layer> layers = new HashMap<>();
        groups.folders().forEach(f -> layers.put(f, layer(f, groups, used)));
        Map<String, String> names = new HashMap<>();
        layers.entrySet().stream().collect(Collectors.groupingBy(Map.Entry::getValue)).values()
                .forEach(same -> names.putAll(names(same.stream().map(Map.Entry::getKey).sorted().toList(), repository)));
        return new LayerPlaces(layers, names);
    }

    Layer layer(String folder) {
        return Objects.requireNonNull(layers.get(folder), folder);
    }

    String name(String folder) {
        return names.getOrDefault(folder, folder);
    }

    /// What nothing builds on is an environment, what builds on nothing is core.
    private static Layer layer(String folder, Groups groups, Set<String> used) {
        return Layers.of(folder).orElseGet(() -> {
            if (groups.environment(folder).isPresent() || !used.contains(folder)) {
                return Layer.ENVIRONMENT;
            }
            return groups.bases(folder).isEmpty() ? Layer.CORE : Layer.ADAPTATION;
        });
    }

    /// The last folder of the path, with as many before it as tell it from the others.
    private static Map<String, String> names(List<String> folders, Path repository) {
        Map<String, String> names = new HashMap<>();
        List<String> open = folders;
        int deepest = folders.stream().mapToInt(f -> f.split("/").length).max().orElse(0);
        for (int steps = 1; steps <= deepest && !open.isEmpty(); steps++) {
            int take = steps;
            Map<String, List<String>> by = open.stream().collect(Collectors.groupingBy(f -> last(f, take, repository)));
            by.forEach((name, same) -> {
                if (same.size() == 1 && !names.containsValue(name)) {
                    names.put(same.getFirst(), name);
                }
            });
            open = open.stream().filter(f -> !names.containsKey(f)).toList();
        }
        open.forEach(f -> names.put(f, f.isEmpty() ? "/" : f));
        return names;
    }

    private static String last(String folder, int steps, Path repository) {
        if (folder.isEmpty()) {
            Path name = repository.getFileName();
            return name == null ? "/" : name.toString();
        }
        List<String> path = List.of(folder.split("/"));
        return String.join("/", path.subList(Math.max(0, path.size() - steps), path.size()));
    }
}
