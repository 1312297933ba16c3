package io.infometis.desktop.overlay;

import io.infometis.desktop.model.Layer;
import java.util.List;
import java.util.Optional;

/// The layer of a file, by the seed's folders: `core`, `adaptations`, `environments`; `clusters` counts as environment.
public final class Layers {
    private Layers() {
    }

    /// Empty for a file that lies in none of the folders.
    public static Optional<Layer> of(String path) {
        for (String folder : List.of(path.split("/"))) {
            switch (folder) {
                case "core" -> {
                    return Optional.of(Layer.CORE);
                }
                case "adaptations" -> {
                    return Optional.of(Layer.ADAPTATION);
                }
                case "environments", "clusters" -> {
                    return Optional.of(Layer.ENVIRONMENT);
                }
                default -> {
                    // the folders above the layers
                }
            }
        }
        return Optional.empty();
    }
}
