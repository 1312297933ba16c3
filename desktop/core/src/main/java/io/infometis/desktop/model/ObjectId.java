package io.infometis.desktop.model;

/// Names one object of a cluster, without its version; `namespace` is empty for cluster-scoped objects, `group` for the core group.
public record ObjectId(String group, String kind, String namespace, String name) implements Comparable<ObjectId> {
    /// Reads an entry of Flux's inventory, `<namespace>_<name>_<group>_<Kind>`, where a `:` of the name is written `__`.
    /// Source: fluxcd/cli-utils object.ParseObjMetadata.
    public static ObjectId ofInventory(String id) {
        int kind = id.lastIndexOf('_');
        int group = id.lastIndexOf('_', kind - 1);
        int namespace = id.indexOf('_');
        if (namespace < 0 || group <= namespace) {
            throw new IllegalArgumentException("not an inventory entry: " + id);
        }
        return new ObjectId(id.substring(group + 1, kind), id.substring(kind + 1), id.substring(0, namespace),
                id.substring(namespace + 1, group).replace("__", ":"));
    }

    @Override
    public int compareTo(ObjectId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return namespace.isEmpty() ? kind + "/" + name : kind + "/" + namespace + "/" + name;
    }
}
