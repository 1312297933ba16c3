package io.infometis.desktop.model;

import java.util.List;
import java.util.Optional;

/// One directory with a kustomization file. `folder` is its path from the repository's root (the root itself is the empty text) and its
/// identity; `name` is short and unique in its layer. `environment` is set when that environment's cluster applies this overlay itself.
/// `objects` counts what the overlay brings with all its bases, `added` what its own files bring.
public record OverlayView(String folder, String name, Layer layer, boolean component, List<FileView> files, int objects, int added,
        Optional<Environment> environment) {}
