package io.infometis.desktop.overlay;

/// Where an object is written: its kind and name, as the file has them, and the line its document begins at.
public record ObjectHead(String apiVersion, String kind, String namespace, String name, String file, int line) {
    /// The API group; empty for the core group.
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }
}
