package io.infometis.desktop.overlay;

import io.infometis.desktop.git.TreeFile;
import java.util.ArrayList;
import java.util.List;

/// The overlay that Flux makes of a folder without a kustomization file: every YAML file below it, and every folder below it that has one.
/// Source: fluxcd/pkg/kustomize v1.35.7, kustomize_generator.go, scanManifests.
final class GeneratedOverlay {
    private GeneratedOverlay() {
    }

    static Overlay of(String folder, RepositoryPaths paths) {
        List<Listing> listings = new ArrayList<>();
        String taken = "\0";
        for (TreeFile file : paths.filesBelow(folder)) {
            if (file.path().startsWith(taken)) {
                continue;
            }
            String below = folder.isEmpty() ? file.path() : file.path().substring(folder.length() + 1);
            String overlay = overlayAbove(folder, below, paths);
            if (!overlay.isEmpty()) {
                taken = RepositoryPaths.below(folder, overlay) + "/";
                listings.add(new Listing("resources", overlay, false, taken, 0));
            } else if (below.endsWith(".yaml") || below.endsWith(".yml")) {
                listings.add(new Listing("resources", below, false, file.path(), 0));
            }
        }
        return new Overlay(folder, "", false, List.copyOf(listings), List.of(), List.of(), List.of());
    }

    /// The first folder on the way to the file that has a kustomization; empty when there is none.
    private static String overlayAbove(String folder, String below, RepositoryPaths paths) {
        for (int end = below.indexOf('/'); end >= 0; end = below.indexOf('/', end + 1)) {
            String sub = below.substring(0, end);
            if (!paths.kustomizations(RepositoryPaths.below(folder, sub)).isEmpty()) {
                return sub;
            }
        }
        return "";
    }
}
