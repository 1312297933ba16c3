package io.infometis.desktop.model;

import java.util.Optional;

/// An edge between two overlays, from what is used to who uses it, so from the left layer to the right one. For PATCH `from` is the overlay whose
/// objects are patched, and `place` the patch; for the others `place` is the line that lists `from`.
public record OverlayEdge(String from, String to, Kind kind, Optional<Place> place) {
    /// What the user does with the used. The edge from an environment's overlay to its cluster is not here: it follows from `environment`.
    public enum Kind {
        BASE("base"),
        COMPONENT("component"),
        PATCH("patch"),
        GENERATES("generates");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
