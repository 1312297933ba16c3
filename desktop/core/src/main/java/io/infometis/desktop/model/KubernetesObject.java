package io.infometis.desktop.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An object as the API server's JSON: maps, lists, strings, numbers, booleans. Not copied: whoever makes one hands over an unshared tree.
public record KubernetesObject(Map<String, Object> content) {
    public String apiVersion() {
        return text("apiVersion");
    }

    public String kind() {
        return text("kind");
    }

    public String name() {
        return text("metadata", "name");
    }

    /// Empty for cluster-scoped objects.
    public String namespace() {
        return text("metadata", "namespace");
    }

    /// Empty where the object has not been read from a server.
    public String resourceVersion() {
        return text("metadata", "resourceVersion");
    }

    public ObjectId id() {
        int slash = apiVersion().indexOf('/');
        return new ObjectId(slash < 0 ? "" : apiVersion().substring(0, slash), kind(), namespace(), name());
    }

    /// The value at a path of field names, if each step is a map that holds the next.
    public Optional<Object> at(String... path) {
        Object here = content;
        for (String step : path) {
            if (!(here instanceof Map<?, ?> map) || map.get(step) == null) {
                return Optional.empty();
            }
            here = map.get(step);
        }
        return Optional.of(here);
    }

    /// The value at a path as text; empty where there is none.
    public String text(String... path) {
        return at(path).map(Object::toString).orElse("");
    }

    /// The value at a path as a whole number; `absent` where there is none.
    public long number(long absent, String... path) {
        return at(path).filter(Number.class::isInstance).map(n -> ((Number) n).longValue()).orElse(absent);
    }

    /// The list of objects at a path; empty where there is none.
    public List<KubernetesObject> items(String... path) {
        return at(path).filter(List.class::isInstance).map(KubernetesObject::objects).orElse(List.of());
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static List<KubernetesObject> objects(Object list) {
        return ((List<?>) list).stream().filter(Map.class::isInstance).map(m -> new KubernetesObject((Map<String, Object>) m)).toList();
    }
}
