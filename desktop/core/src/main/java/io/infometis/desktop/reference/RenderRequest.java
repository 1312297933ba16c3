package io.infometis.desktop.reference;

import io.infometis.desktop.git.TreeFile;
import io.infometis.desktop.model.KubernetesObject;
import java.util.List;

/// What Flux renders: the artifact's files (`ArtifactPacker.select`), the whole Flux Kustomization, and the ConfigMaps and Secrets that its
/// `substituteFrom` names.
public record RenderRequest(List<TreeFile> files, KubernetesObject kustomization, List<KubernetesObject> substituteFrom) {}
