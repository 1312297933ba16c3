package io.infometis.desktop.overlay;

import io.infometis.desktop.model.Environment;
import java.util.Optional;

/// Where an environment lies in a repository. `fluxFolder` is `spec.path` of the root Kustomization (`./infometis/clusters/dev-cluster/flux-system`),
/// empty in a repository without it; `kustomizationPath` is `spec.path` of the environment's own Kustomization.
public record EnvironmentFiles(Environment environment, Optional<String> fluxFolder, String kustomizationPath) {}
