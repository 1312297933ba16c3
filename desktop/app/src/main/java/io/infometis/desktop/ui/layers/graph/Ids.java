package io.infometis.desktop.ui.layers.graph;

import io.infometis.desktop.model.Environment;
import io.infometis.desktop.model.ObjectId;

/// The ids by which graph, tree twin and panel speak of the same things. They stay the same while the things exist.
public final class Ids {
    private Ids() {
    }

    public static String overlay(String folder) {
        return "overlay:" + folder;
    }

    public static String live(Environment environment) {
        return "live:" + environment.name();
    }

    /// A file as one overlay uses it; `path` is from the repository's root.
    public static String file(String overlay, String path) {
        return overlay(overlay) + "/" + path;
    }

    public static String object(Environment environment, ObjectId id) {
        return live(environment) + "/" + id;
    }
}
