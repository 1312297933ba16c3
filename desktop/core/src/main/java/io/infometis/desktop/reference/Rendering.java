package io.infometis.desktop.reference;

import io.infometis.desktop.model.KubernetesObject;
import java.util.List;

/// What Flux's own code made of a request.
public sealed interface Rendering {
    /// `digest` is what Flux writes into `status.history[].digest`: the SHA-256 of `built`. `payload` is what it applies: with owner labels and
    /// in normal form. `warnings` are kustomize's own.
    record Rendered(String digest, String built, List<KubernetesObject> payload, List<String> warnings) implements Rendering {}

    /// Only a cluster or a key could tell.
    record Declined(String feature, String detail) implements Rendering {}

    /// Flux would fail: at this stage, with this message.
    record Failed(String stage, String message) implements Rendering {}
}
