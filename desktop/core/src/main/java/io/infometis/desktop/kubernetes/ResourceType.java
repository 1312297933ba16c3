package io.infometis.desktop.kubernetes;

/// A kind as the API server names it. `group` is empty for the core group.
public record ResourceType(String group, String version, String kind, String plural, boolean namespaced) {
    /// The `apiVersion` of its objects.
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }
}
