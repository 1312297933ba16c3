package io.infometis.desktop.model;

import java.util.List;
import java.util.Optional;

/// One Flux `Kustomization`: `applied` is the newest revision whose apply has ended, `digest` the SHA-256 of what was built for it.
public record KustomizationView(String namespace, String name, String path, AppliedState state, Optional<Revision> applied,
        Optional<String> digest,
        String reason, String message, List<ObjectId> inventory) {}
