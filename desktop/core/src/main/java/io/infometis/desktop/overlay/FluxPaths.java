package io.infometis.desktop.overlay;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folders that Flux `Kustomization`s in the files of overlays name.
final class FluxPaths {
    private FluxPaths() {
    }

    /// `spec.path` as a folder from the root; empty when it leaves the repository.
    static Optional<String> folder(String path) {
        return RepositoryPaths.resolve("", path.replaceFirst("^/+", ""));
    }

    static List<String> of(OverlayGraph graph, Collection<String> overlays) {
        return overlays.stream().map(graph.overlays()::get).flatMap(o -> o == null ? Stream.empty() : documents(graph, o))
                .filter(d -> d.text("kind").equals("Kustomization") && d.text("apiVersion").startsWith("kustomize.toolkit.fluxcd.io/"))
                .map(d -> d.text("spec", "path")).filter(p -> !p.isEmpty()).flatMap(p -> folder(p).stream()).distinct().toList();
    }

    private static Stream<YamlNode> documents(OverlayGraph graph, Overlay overlay) {
        return overlay.listings().stream().filter(l -> !l.inline() && l.field().equals("resources"))
                .flatMap(l -> RepositoryPaths.resolve(overlay.folder(), l.text()).stream()).map(graph.read()::get)
                .flatMap(f -> f == null ? Stream.empty() : f.documents().stream());
    }
}
